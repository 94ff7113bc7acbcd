import fc from "fast-check";
import { weightedMean } from "../../../src/domain/strategicAssessment/weightedMean";
import { anyWeight, aScore, aWeight } from "./aScore";

const someParts = fc.array(fc.record({ score: aScore, weight: aWeight }), { minLength: 1, maxLength: 5 });
const anyParts = fc.array(fc.record({ score: aScore, weight: anyWeight }), { maxLength: 5 });

describe("the weighted mean of scores", () => {
  it("is of those that are there, by their weights", () => {
    const parts = [
      { score: 40.2, weight: 1 },
      { score: 100, weight: 3 },
      { score: null, weight: 2 },
    ];
    expect(weightedMean(parts)).toBe(85.05);
  });

  it("is none when none is there with a weight", () => {
    expect(weightedMean([])).toBeNull();
    expect(weightedMean([{ score: null, weight: 1 }])).toBeNull();
    expect(
      weightedMean([
        { score: 60, weight: 0 },
        { score: null, weight: 1 },
      ]),
    ).toBeNull();
  });

  it("lies between the least and the greatest score that is there", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const mean = weightedMean(parts);
        const scores = parts.flatMap(({ score, weight }) => (score === null || weight === 0 ? [] : [score]));
        if (mean === null) return expect(scores).toEqual([]);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(mean).toBeLessThanOrEqual(Math.max(...scores));
      }),
    );
  });

  it("is the same when every weight is scaled alike", () => {
    fc.assert(
      fc.property(someParts, aWeight, (parts, factor) => {
        const scaled = parts.map(({ score, weight }) => ({ score, weight: weight * factor }));
        const [mean, other] = [weightedMean(parts), weightedMean(scaled)];
        if (mean === null || other === null) return expect(other).toBe(mean);
        expect(other).toBeCloseTo(mean, 8);
      }),
    );
  });

  it("is exactly the same without what is missing", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(weightedMean(parts.filter(({ score }) => score !== null))).toBe(weightedMean(parts));
      }),
    );
  });

  it("rises when a score that counts rises", () => {
    fc.assert(
      fc.property(someParts, fc.double({ min: 1, max: 50, noNaN: true }), (parts, more) => {
        const raised = parts.map(({ score, weight }) => ({ score: score === null ? null : score + more, weight }));
        const [mean, higher] = [weightedMean(parts), weightedMean(raised)];
        if (mean === null || higher === null) return expect(higher).toBe(mean);
        expect(higher).toBeCloseTo(mean + more, 8);
      }),
    );
  });
});
