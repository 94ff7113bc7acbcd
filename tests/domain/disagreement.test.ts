import fc from "fast-check";
import { disagreement } from "../../src/domain/disagreement";
import { MeasureKind } from "../../src/domain/measureKind";
import { aFigure } from "./finite";

const COUNTS = MeasureKind.FLOW;

describe("a disagreement", () => {
  it("is the largest less the smallest, and a percentage of the smallest", () => {
    expect(disagreement([2855, 2900, 2700], COUNTS)).toEqual({
      difference: 200,
      percentDifference: (200 / 2700) * 100,
    });
  });

  it("of a smallest under 50 has no percentage, and of nothing none either", () => {
    expect(disagreement([49, 98], COUNTS)).toEqual({ difference: 49, percentDifference: null });
    expect(disagreement([0, 3], COUNTS)).toEqual({ difference: 3, percentDifference: null });
    expect(disagreement([50, 51], COUNTS)).toEqual({ difference: 1, percentDifference: 2 });
  });

  it("of percentages and scores is in points only", () => {
    expect(disagreement([89.22, 90.12], MeasureKind.RATIO)).toEqual({ difference: 0.9, percentDifference: null });
    expect(disagreement([-60, 60], MeasureKind.SCORE)).toEqual({ difference: 120, percentDifference: null });
  });

  it("takes two: of one value or none there is no difference", () => {
    expect(disagreement([7], COUNTS)).toEqual({ difference: null, percentDifference: null });
    expect(disagreement([], COUNTS)).toEqual({ difference: null, percentDifference: null });
  });

  const someValues = fc.array(aFigure, { minLength: 2, maxLength: 6 });
  const anyKind = fc.constantFrom(...Object.values(MeasureKind));

  it("is the same in whatever order the sources come", () => {
    fc.assert(
      fc.property(someValues, anyKind, fc.nat(5), (values, kind, turn) => {
        const turned = [...values.slice(turn), ...values.slice(0, turn)].reverse();
        expect(disagreement(turned, kind)).toEqual(disagreement(values, kind));
      }),
    );
  });

  it("is never below nothing, and nothing where all say the same", () => {
    fc.assert(
      fc.property(someValues, anyKind, (values, kind) => {
        const { difference, percentDifference } = disagreement(values, kind);
        expect(difference).toBeGreaterThanOrEqual(0);
        expect(percentDifference ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
    fc.assert(
      fc.property(aFigure, fc.integer({ min: 2, max: 6 }), (value, count) => {
        expect(disagreement(Array<number>(count).fill(value), COUNTS).difference).toBe(0);
      }),
    );
  });

  it("grows or stays when another source joins", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 6 }), fc.integer(), (values, another) => {
        const before = disagreement(values, COUNTS).difference ?? 0;
        expect(disagreement([...values, another], COUNTS).difference).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});
