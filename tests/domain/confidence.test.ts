import fc from "fast-check";
import { byar } from "../../src/domain/byar";
import { CONFIDENCE_95, CONFIDENCE_99_8, countLimits, proportionLimits, rateLimits } from "../../src/domain/confidence";
import { exactPoisson } from "../../src/domain/exactPoisson";
import { wilson } from "../../src/domain/wilson";
import { anyFinite, isFiniteThroughout } from "./finite";

describe("confidence limits", () => {
  it("of a count are exact below 10 and Byar's from there on", () => {
    expect(countLimits(9)).toEqual(exactPoisson(9, 0.95));
    expect(countLimits(9.5)).toEqual(exactPoisson(9.5, 0.95));
    expect(countLimits(10)).toEqual(byar(10, 1.959964));
  });

  it("of a count of none start at 0", () => {
    expect(countLimits(0)?.lower).toBe(0);
    expect(rateLimits(0, 120_000, 1000)?.lower).toBe(0);
  });

  it("of a rate are those of its count, over the denominator, times the multiplier", () => {
    const limits = rateLimits(100, 50_000, 1000);
    expect(limits?.lower).toBeCloseTo(81.36210535579 / 50, 9);
    expect(limits?.upper).toBeCloseTo(121.62793775507 / 50, 9);
  });

  it.each([
    [994, 40299, 23.16, 26.25],
    [1023, 41527, 23.15, 26.19],
    [1199, 42811, 26.44, 29.64],
    [1332, 44064, 28.63, 31.9],
    [1367, 44701, 28.98, 32.25],
  ])("of %d for %d, per thousand, are those that Fingertips prints: %d to %d", (count, of, lower, upper) => {
    const limits = rateLimits(count, of, 1000);
    expect([limits?.lower.toFixed(2), limits?.upper.toFixed(2)]).toEqual([lower.toFixed(2), upper.toFixed(2)]);
  });

  it("of a proportion are Wilson's", () => {
    expect(proportionLimits(163, 407)).toEqual(wilson(163, 407, 1.959964));
  });

  it("are wider for a two-level comparison, by either method", () => {
    expect(CONFIDENCE_99_8).toEqual({ confidence: 0.998, z: 3.0902 });
    for (const [count, of] of [
      [3, 10],
      [300, 1000],
    ] as const) {
      const pairs = [
        [rateLimits(count, of, 1), rateLimits(count, of, 1, CONFIDENCE_99_8)],
        [proportionLimits(count, of), proportionLimits(count, of, CONFIDENCE_99_8)],
      ];
      for (const [narrow, wide] of pairs) {
        expect(wide?.lower ?? 1).toBeLessThan(narrow?.lower ?? 0);
        expect(wide?.upper ?? 0).toBeGreaterThan(narrow?.upper ?? 1);
      }
    }
  });

  it("are not given for a negative count or without a denominator", () => {
    expect([
      countLimits(-1),
      rateLimits(-1, 10, 1),
      rateLimits(1, 0, 1),
      rateLimits(1, -5, 1),
      proportionLimits(0, 0),
    ]).toEqual(Array(5).fill(null));
  });

  it("hold the rate between them", () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 10_000_000 }), (count, denominator) => {
        const limits = rateLimits(count, denominator, 1000, CONFIDENCE_95);
        expect(limits?.lower ?? Number.NaN).toBeLessThanOrEqual((count / denominator) * 1000);
        expect(limits?.upper ?? Number.NaN).toBeGreaterThan((count / denominator) * 1000);
      }),
    );
  });

  it("are finite or not given, whatever the numbers", () => {
    fc.assert(
      fc.property(anyFinite, anyFinite, anyFinite, (count, of, multiplier) => {
        expect(
          [countLimits(count), rateLimits(count, of, multiplier), proportionLimits(count, of)].every(
            isFiniteThroughout,
          ),
        ).toBe(true);
      }),
    );
  });
});
