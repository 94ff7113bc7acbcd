import fc from "fast-check";
import { Absence } from "../../src/domain/absence";
import { absent } from "../../src/domain/figure";
import { MeasurementFlag } from "../../src/domain/measurementFlag";
import { tallyOf } from "../../src/domain/tally";
import { aCount, aGap, ratio, valued } from "./aFigure";

const { NOT_REPORTED, SUPPRESSED } = Absence;
const { PROVISIONAL, ESTIMATED, PARTIAL } = MeasurementFlag;

describe("the tally of parts", () => {
  it("counts what is held, what has a value, and adds the values up", () => {
    const parts = [valued(3), null, absent(NOT_REPORTED), valued(4)];
    expect(tallyOf(parts)).toEqual({
      held: 3,
      values: 2,
      value: 7,
      numerator: null,
      denominator: null,
      ratios: 0,
      absences: [NOT_REPORTED],
      flags: [],
    });
  });

  it("has no sum where there is no value, since nothing is not zero", () => {
    expect(tallyOf([null, absent(NOT_REPORTED)])).toMatchObject({ held: 1, values: 0, value: null });
    expect(tallyOf([])).toMatchObject({ held: 0, values: 0, value: null, absences: [], flags: [] });
    expect(tallyOf([valued(0)]).value).toBe(0);
  });

  it("adds up numerators and denominators of those that have both", () => {
    const parts = [ratio(1, 4), valued(30, { numerator: 3 }), valued(40, { denominator: 10 }), ratio(2, 6)];
    expect(tallyOf(parts)).toMatchObject({ numerator: 3, denominator: 10, ratios: 2, values: 4 });
  });

  it("tells each reason and each flag once, the flags in their order", () => {
    const parts = [
      absent(SUPPRESSED, [PARTIAL]),
      absent(NOT_REPORTED),
      absent(SUPPRESSED),
      valued(1, { flags: [ESTIMATED, PROVISIONAL] }),
      valued(1, { flags: [PROVISIONAL] }),
    ];
    expect(tallyOf(parts).absences).toEqual([SUPPRESSED, NOT_REPORTED]);
    expect(tallyOf(parts).flags).toEqual([PROVISIONAL, ESTIMATED, PARTIAL]);
  });

  it("does not depend on the order of the parts", () => {
    const part = fc.oneof(
      aCount.map((value) => valued(value)),
      aGap,
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const { absences, ...others } = tallyOf(parts);
        const { absences: reversed, ...same } = tallyOf([...parts].reverse());
        expect(same).toEqual(others);
        expect([...reversed].sort()).toEqual([...absences].sort());
      }),
    );
  });
});
