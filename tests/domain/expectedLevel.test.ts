import fc from "fast-check";
import { DesiredDirection } from "../../src/domain/desiredDirection";
import { expectedLevel, judgeAgainstExpected } from "../../src/domain/expectedLevel";
import { Judgement } from "../../src/domain/judgement";
import { aFigure, anyFinite, isFiniteThroughout } from "./finite";

const { INCREASE, DECREASE, NEITHER } = DesiredDirection;
const { BETTER, WORSE, SIMILAR, HIGHER } = Judgement;

describe("the level to expect in a season", () => {
  it("is the mean of the same season in earlier years, within 2.66 mean moving ranges", () => {
    const { mean, lower, upper, years } = expectedLevel([100, 110, 90, 100, 120]) ?? {};
    expect([mean, years]).toEqual([104, 5]);
    expect(lower).toBeCloseTo(104 - 2.66 * 15, 9);
    expect(upper).toBeCloseTo(104 + 2.66 * 15, 9);
  });

  it("looks back on no more than five years, the latest", () => {
    expect(expectedLevel([900, 900, 100, 110, 90, 100, 120])).toEqual(expectedLevel([100, 110, 90, 100, 120]));
  });

  it("is not given from fewer than three years", () => {
    expect([expectedLevel([]), expectedLevel([100]), expectedLevel([100, 110])]).toEqual([null, null, null]);
    expect(expectedLevel([100, 110, 90])?.years).toBe(3);
  });

  it("is shown no lower than 0 for counts", () => {
    expect(expectedLevel([1, 9, 2])?.lower).toBeLessThan(0);
    expect(expectedLevel([1, 9, 2], { floor: 0 })?.lower).toBe(0);
  });

  it("moves with the years", () => {
    fc.assert(
      fc.property(fc.array(aFigure, { minLength: 3, maxLength: 7 }), aFigure, (values, by) => {
        const expected = expectedLevel(values);
        const moved = expectedLevel(values.map((value) => value + by));
        expect(moved?.upper).toBeCloseTo((expected?.upper ?? 0) + by, 5);
        expect(moved?.lower).toBeCloseTo((expected?.lower ?? 0) + by, 5);
      }),
    );
  });

  it("is finite or not given, whatever the numbers", () => {
    fc.assert(fc.property(fc.array(anyFinite), (values) => isFiniteThroughout(expectedLevel(values))));
    // Here the mean and one end of the band can be held, and the other cannot.
    const high = [1.7e308, 1.5e308, 1.7e308];
    expect([expectedLevel(high), expectedLevel(high.map((value) => -value))]).toEqual([null, null]);
  });
});

describe("a value against the level expected", () => {
  const expected = { mean: 104, lower: 64.1, upper: 143.9, years: 5 };
  const judged = (value: number, direction: DesiredDirection) => judgeAgainstExpected(value, expected, direction);

  it("is similar within the band, ends included", () => {
    expect([64.1, 104, 143.9].map((value) => judged(value, DECREASE))).toEqual([SIMILAR, SIMILAR, SIMILAR]);
  });

  it("is better or worse outside it, by the direction wanted", () => {
    expect([judged(144, DECREASE), judged(144, INCREASE), judged(64, DECREASE)]).toEqual([WORSE, BETTER, BETTER]);
    expect(judged(144, NEITHER)).toBe(HIGHER);
  });

  it("is not judged when the years were all alike, and say nothing of how far it varies", () => {
    const alike = expectedLevel([2, 2, 2]);
    expect(alike).toEqual({ mean: 2, lower: 2, upper: 2, years: 3 });
    expect(alike && judgeAgainstExpected(3, alike, DECREASE)).toBeNull();
  });
});
