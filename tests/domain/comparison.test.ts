import fc from "fast-check";
import { Absence } from "../../src/domain/absence";
import { type Compared, compare, refused, type ToCompare } from "../../src/domain/comparison";
import { DesiredDirection } from "../../src/domain/desiredDirection";
import { absent, type Figure } from "../../src/domain/figure";
import { Judgement } from "../../src/domain/judgement";
import { MeasureKind } from "../../src/domain/measureKind";
import { MeasurementFlag } from "../../src/domain/measurementFlag";
import { RefusalCode } from "../../src/domain/refusalCode";
import { ratio, valued } from "./aFigure";

const { INCREASE, DECREASE, NEITHER } = DesiredDirection;
const { BETTER, WORSE, SIMILAR, HIGHER, LOWER } = Judgement;
const { PARTIAL, WIDER_AREA, PROVISIONAL } = MeasurementFlag;

const compared = (base: Figure | null, figure: Figure | null, others: Partial<ToCompare> = {}): Compared =>
  compare({
    figure,
    base,
    of: "this year",
    with: "last year",
    kind: MeasureKind.FLOW,
    unitCode: "incidents",
    direction: DECREASE,
    ...others,
  });
const NOTHING = { baseValue: null, difference: null, percentChange: null, judgement: null };

describe("two figures", () => {
  it("are compared by their difference, its percentage, and whether it is more than chance", () => {
    const { percentChange, ...others } = compared(valued(1_905), valued(2_855));
    expect(others).toEqual({ baseValue: 1_905, difference: 950, judgement: WORSE, refusal: null });
    expect(percentChange).toBeCloseTo(49.87, 2);
  });

  it.each([
    ["better where less is wanted and it is less", DECREASE, 1_000, 500, BETTER],
    ["worse where more is wanted and it is less", INCREASE, 1_000, 500, WORSE],
    ["lower where neither is wanted", NEITHER, 1_000, 500, LOWER],
    ["higher where neither is wanted", NEITHER, 500, 1_000, HIGHER],
    ["similar while their limits overlap", DECREASE, 100, 120, SIMILAR],
    ["similar when they are the same", DECREASE, 100, 100, SIMILAR],
  ])("are judged %s", (_, direction, base, value, judgement) => {
    expect(compared(valued(base), valued(value), { direction }).judgement).toBe(judgement);
  });

  it("that are percentages are compared in percentage points, without a percentage of a percentage", () => {
    const rates = { kind: MeasureKind.RATIO, unitCode: "per-cent", direction: INCREASE };
    expect(compared(ratio(100, 1_000), ratio(250, 1_000), rates)).toEqual({
      baseValue: 10,
      difference: 15,
      percentChange: null,
      judgement: BETTER,
      refusal: null,
    });
  });

  it("without confidence limits are not judged", () => {
    const scores = { kind: MeasureKind.SCORE, unitCode: "score" };
    expect(compared(valued(10.1), valued(14.3), scores)).toMatchObject({
      difference: 4.2,
      judgement: null,
      refusal: null,
    });
    expect(compared(valued(38.38), valued(33.33), { kind: MeasureKind.RATIO, unitCode: "per-cent" })).toMatchObject({
      difference: -5.05,
      judgement: null,
    });
  });

  it("are compared though one is provisional", () => {
    expect(compared(valued(100), valued(90, { flags: [PROVISIONAL] })).difference).toBe(-10);
  });
});

describe("a comparison withholds the percentage and the judgement, and no more,", () => {
  it("from a base of nothing: from no prosecutions to three", () => {
    expect(compared(valued(0), valued(3))).toEqual({
      baseValue: 0,
      difference: 3,
      percentChange: null,
      judgement: null,
      refusal: {
        code: RefusalCode.ZERO_BASE,
        message: "The base is 0, of which nothing is a percentage: see the difference.",
      },
    });
  });

  it("from a base under 50", () => {
    const { refusal, ...others } = compared(valued(49), valued(490));
    expect(others).toEqual({ baseValue: 49, difference: 441, percentChange: null, judgement: null });
    expect(refusal?.code).toBe(RefusalCode.SMALL_BASE);
    expect(refusal?.message).toContain("The base is 49");
    expect(compared(valued(50), valued(490)).refusal).toBeNull();
  });
});

describe("a comparison is refused altogether", () => {
  it.each([
    ["where nothing is held to compare with", null, valued(1), RefusalCode.NO_BASE, "There is no value for last year."],
    [
      "where there is nothing to compare",
      valued(1),
      null,
      RefusalCode.NOT_AVAILABLE,
      "There is no value for this year.",
    ],
    [
      "where the base did not come",
      absent(Absence.NOT_REPORTED),
      valued(1),
      RefusalCode.NO_BASE,
      "The value for last year is absent (NOT_REPORTED).",
    ],
    [
      "where the value is not due yet",
      valued(1),
      absent(Absence.NOT_YET_DUE),
      RefusalCode.NOT_AVAILABLE,
      "The value for this year is absent (NOT_YET_DUE).",
    ],
    [
      "with what was only published in part",
      valued(421, { flags: [PARTIAL] }),
      valued(1_000),
      RefusalCode.INCOMPLETE_PERIOD,
      "Only a part of last year was published.",
    ],
    [
      "of what was only published in part",
      valued(1_000),
      valued(421, { flags: [PARTIAL] }),
      RefusalCode.INCOMPLETE_PERIOD,
      "Only a part of this year was published.",
    ],
    [
      "where only one covers a wider area than its label",
      valued(1_000, { flags: [WIDER_AREA] }),
      valued(1_000),
      RefusalCode.DIFFERENT_AREA,
      "Of this year and last year only one covers a wider area than its label names.",
    ],
  ])("%s", (_, base, figure, code, message) => {
    expect(compared(base, figure)).toEqual({ ...NOTHING, refusal: { code, message } });
  });

  it.each([
    [Absence.SUPPRESSED, RefusalCode.SUPPRESSED],
    [Absence.INCOMPLETE, RefusalCode.INCOMPLETE_PERIOD],
    [Absence.RECORDED_ELSEWHERE, RefusalCode.DIFFERENT_AREA],
    [Absence.NOT_COMBINABLE, RefusalCode.NOT_ADDITIVE],
    [Absence.NOT_AVAILABLE, RefusalCode.NOT_AVAILABLE],
    [Absence.NOT_APPLICABLE, RefusalCode.NOT_AVAILABLE],
  ])("as %s is to be refused", (absence, code) => {
    expect(compared(absent(absence), valued(1)).refusal?.code).toBe(code);
    expect(compared(valued(1), absent(absence)).refusal?.code).toBe(code);
  });

  it("by a code and a message alone", () => {
    expect(refused(RefusalCode.OVERLAP, "They overlap.")).toEqual({
      ...NOTHING,
      refusal: { code: RefusalCode.OVERLAP, message: "They overlap." },
    });
  });

  it("but not where both are of the same wider area", () => {
    const wide = (value: number) => valued(value, { flags: [WIDER_AREA] });
    expect(compared(wide(1_000), wide(1_200)).difference).toBe(200);
  });
});

describe("the judgement of two counts", () => {
  it("turns with the direction wanted, and never calls similar what it calls different the other way round", () => {
    const count = fc.integer({ min: 50, max: 100_000 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const judged = (base: number, value: number, direction: DesiredDirection) =>
          compared(valued(base), valued(value), { direction }).judgement;
        const opposite = new Map([
          [BETTER, WORSE],
          [WORSE, BETTER],
          [SIMILAR, SIMILAR],
        ]);
        const judgement = judged(one, other, DECREASE) ?? SIMILAR;
        expect(judged(one, other, INCREASE)).toBe(opposite.get(judgement));
        expect(judged(other, one, DECREASE)).toBe(opposite.get(judgement));
      }),
    );
  });
});
