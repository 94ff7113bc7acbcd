import fc from "fast-check";
import { byar } from "../../src/domain/byar";
import { exactPoisson } from "../../src/domain/exactPoisson";
import { anyFinite, isFiniteThroughout } from "./finite";

/** The chance of so many events or fewer, of which so many are to be expected: summed as Poisson wrote it. */
function chanceOfUpTo(count: number, expected: number): number {
  let [term, sum] = [Math.exp(-expected), 0];
  for (let events = 0; events <= count; events++) {
    sum += term;
    term *= expected / (events + 1);
  }
  return sum;
}

describe("the exact limits of a Poisson count", () => {
  // Quantiles of chi-squared, worked to 40 digits by other means.
  it.each([
    [0.95, 0, 0, 3.68887945411],
    [0.95, 1, 0.0253178079843, 5.57164339094],
    [0.95, 2, 0.242209278544, 7.22468766772],
    [0.95, 3, 0.618672122896, 8.76727306974],
    [0.95, 4, 1.08986537363, 10.2415886754],
    [0.95, 5, 1.62348639012, 11.6683320793],
    [0.95, 6, 2.20189425349, 13.0594740225],
    [0.95, 7, 2.81436305152, 14.4226753617],
    [0.95, 8, 3.45383217675, 15.7631892202],
    [0.95, 9, 4.11537309738, 17.0848034514],
    [0.95, 3.5, 0.844934590339, 9.51138389932],
    [0.95, 100, 81.3639912509, 121.626793792],
    [0.95, 10000, 9804.95246726, 10197.9516247],
    [0.998, 0, 0, 6.90775527898],
    [0.998, 1, 0.00100050033358, 9.23341347645],
    [0.998, 3, 0.190533377568, 13.0622407792],
    [0.998, 9, 2.45242440436, 22.6573733091],
    [0.998, 3.5, 0.299246876188, 13.9385824356],
  ])("at %d for %d are %d and %d", (confidence, count, lower, upper) => {
    const limits = exactPoisson(count, confidence);
    expect(limits?.lower).toBeCloseTo(lower, 7);
    expect(limits?.upper).toBeCloseTo(upper, 7);
  });

  it("leave half the doubt in either tail, by the definition of the distribution", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom(0.5, 0.9, 0.95, 0.998), (count, confidence) => {
        const { lower = 0, upper = 0 } = exactPoisson(count, confidence) ?? {};
        expect(1 - chanceOfUpTo(count - 1, lower)).toBeCloseTo((1 - confidence) / 2, 10);
        expect(chanceOfUpTo(count, upper)).toBeCloseTo((1 - confidence) / 2, 10);
      }),
    );
  });

  it("hold the count between them, and grow with it", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(100), (count, more) => {
        const limits = exactPoisson(count, 0.95);
        const above = exactPoisson(count + more, 0.95);
        expect(limits?.lower ?? Number.NaN).toBeLessThanOrEqual(count);
        expect(limits?.upper ?? Number.NaN).toBeGreaterThan(count);
        expect(above?.lower ?? Number.NaN).toBeGreaterThanOrEqual(limits?.lower ?? Number.NaN);
        expect(above?.upper ?? Number.NaN).toBeGreaterThanOrEqual(limits?.upper ?? Number.NaN);
      }),
    );
  });

  it("are not given for a negative count, one above a million, or a confidence that is none", () => {
    expect([
      exactPoisson(-1, 0.95),
      exactPoisson(1_000_001, 0.95),
      exactPoisson(1, 0),
      exactPoisson(1, 1),
      exactPoisson(1, 95),
    ]).toEqual(Array(5).fill(null));
  });

  it("are given for a count of up to a million, where they are as good as Byar's", () => {
    const [exact, near] = [exactPoisson(1_000_000, 0.95), byar(1_000_000, 1.959964)];
    expect((exact?.lower ?? 0) / (near?.lower ?? 1)).toBeCloseTo(1, 7);
    expect((exact?.upper ?? 0) / (near?.upper ?? 1)).toBeCloseTo(1, 7);
  });

  it("are finite or not given, whatever the numbers", () => {
    const aCount = fc.oneof(anyFinite, fc.double({ min: 0, max: 20, noNaN: true }));
    const aConfidence = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(aCount, aConfidence, (count, confidence) => isFiniteThroughout(exactPoisson(count, confidence))),
    );
  });
});
