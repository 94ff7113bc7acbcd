import { MeasureKind } from "../../src/domain/measureKind";
import { isTooSmall } from "../../src/domain/primarySuppression";

const RULE = { threshold: 5, hidesZero: false };
const count = (value: number | null) => ({ value, numerator: null, denominator: null });

describe("a number that is too small to be shown", () => {
  it("is above zero and below the threshold", () => {
    const hidden = [0, 0.5, 1, 4, 4.9, 5, 100].map((value) => isTooSmall(MeasureKind.FLOW, RULE, count(value)));
    expect(hidden).toEqual([false, true, true, true, true, false, false]);
  });

  it("is zero too where the measure says so", () => {
    expect(isTooSmall(MeasureKind.DISTINCT, { ...RULE, hidesZero: true }, count(0))).toBe(true);
  });

  it("is none where the measure has no threshold, or where there is no number", () => {
    expect(isTooSmall(MeasureKind.STOCK, { threshold: null, hidesZero: true }, count(0))).toBe(false);
    expect(isTooSmall(MeasureKind.STOCK, { ...RULE, hidesZero: true }, count(null))).toBe(false);
  });

  it("is, of a ratio or score, that of the people behind it and not the figure itself", () => {
    for (const kind of [MeasureKind.RATIO, MeasureKind.SCORE]) {
      expect(isTooSmall(kind, RULE, count(3))).toBe(false);
      expect(isTooSmall(kind, RULE, { value: 75, numerator: 3, denominator: 40 })).toBe(true);
      expect(isTooSmall(kind, RULE, { value: null, numerator: null, denominator: 4 })).toBe(true);
      expect(isTooSmall(kind, RULE, { value: 75, numerator: 30, denominator: 40 })).toBe(false);
    }
  });
});
