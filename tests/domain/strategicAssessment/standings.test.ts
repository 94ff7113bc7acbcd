import fc from "fast-check";
import { standings } from "../../../src/domain/strategicAssessment/standings";
import { weightedMean } from "../../../src/domain/strategicAssessment/weightedMean";
import { anyWeight, aScore, aWeight } from "./aScore";

const EQUAL = [1, 1, 1, 1, 1];
const five = <T>(each: fc.Arbitrary<T>) => fc.array(each, { minLength: 5, maxLength: 5 });
const someScores = fc.array(five(aScore), { maxLength: 6 });
const presentScore = aScore.filter((score) => score !== null);

const meanOf = (scores: readonly (number | null)[], weights: readonly number[]) =>
  weightedMean(weights.map((weight, place) => ({ score: scores[place] ?? null, weight })));

describe("standings", () => {
  it("rank by the mean of the scores that are there, equal totals sharing a rank", () => {
    const scores = [
      [40, 100, null, null, null],
      [null, 50, 70, 90, null],
      [10, null, null, null, null],
      [null, null, null, null, null],
      [10, 10, 10, 10, 10],
    ];
    expect(standings(scores, EQUAL).map(({ total, rank }) => [total, rank])).toEqual([
      [70, 1],
      [70, 1],
      [10, 3],
      [null, null],
      [10, 3],
    ]);
  });

  it("give no rank, best or worst, to what has no score or only ones that do not count", () => {
    const scores = [
      [null, null, null, null, null],
      [80, null, null, null, null],
      [null, 20, null, null, null],
    ];
    expect(standings(scores, [0, 1, 1, 1, 1])).toEqual([
      { total: null, rank: null, bestRank: null, worstRank: null, weightScored: 0 },
      { total: null, rank: null, bestRank: null, worstRank: null, weightScored: 0 },
      { total: 20, rank: 1, bestRank: 1, worstRank: 1, weightScored: 0.25 },
    ]);
  });

  it("tell where two change places when weights move by a fifth, and where they do not", () => {
    // When the first counts 0.8 and the second 1.2, 60 and 40 come to 48, 44 and 50 to 47.6, and 46 and 50 to 48.4.
    const close = standings(
      [
        [60, 40, null, null, null],
        [44, 50, null, null, null],
      ],
      EQUAL,
    );
    expect(close.map(({ total, rank, bestRank, worstRank }) => [total, rank, bestRank, worstRank])).toEqual([
      [50, 1, 1, 1],
      [47, 2, 2, 2],
    ]);
    const closer = standings(
      [
        [60, 40, null, null, null],
        [46, 50, null, null, null],
      ],
      EQUAL,
    );
    expect(closer.map(({ total, rank, bestRank, worstRank }) => [total, rank, bestRank, worstRank])).toEqual([
      [50, 1, 1, 2],
      [48, 2, 1, 2],
    ]);
  });

  it("have a rank between the best and the worst, and all three or none", () => {
    fc.assert(
      fc.property(someScores, five(anyWeight), (scores, weights) => {
        fc.pre(weights.some((weight) => weight > 0));
        for (const { total, rank, bestRank, worstRank } of standings(scores, weights)) {
          if (rank === null || bestRank === null || worstRank === null) {
            expect([total, rank, bestRank, worstRank]).toEqual([null, null, null, null]);
          } else {
            expect(bestRank).toBeLessThanOrEqual(rank);
            expect(worstRank).toBeGreaterThanOrEqual(rank);
          }
        }
      }),
    );
  });

  it("are the same when every weight is doubled", () => {
    fc.assert(
      fc.property(someScores, five(aWeight), (scores, weights) => {
        const doubled = weights.map((weight) => weight * 2);
        expect(standings(scores, doubled)).toEqual(standings(scores, weights));
      }),
    );
  });

  it("are the same without a criterion that nothing is scored on, what they rest on aside", () => {
    fc.assert(
      fc.property(someScores, five(aWeight), (scores, weights) => {
        const unscored = scores.map(([, ...others]) => [null, ...others]);
        const without = scores.map(([, ...others]) => others);
        const ranksOf = (all: ReturnType<typeof standings>) => all.map(({ weightScored: _, ...rest }) => rest);
        expect(ranksOf(standings(unscored, weights))).toEqual(ranksOf(standings(without, weights.slice(1))));
      }),
    );
  });

  it("find every reversal, within a fifth, of two that are scored on the same criteria", () => {
    const moves = five(fc.double({ min: 0.8, max: 1.2, noNaN: true }));
    fc.assert(
      fc.property(five(presentScore), five(presentScore), five(aWeight), moves, (one, other, weights, moved) => {
        const tried = weights.map((weight, place) => weight * (moved[place] ?? 1));
        const [mean = null, rival = null] = [meanOf(one, tried), meanOf(other, tried)];
        const [first, second] = standings([one, other], weights);
        // By more than rounding can make.
        if (mean !== null && rival !== null && mean > rival + 1e-6) {
          expect(first?.bestRank).toBe(1);
          expect(second?.worstRank).toBe(2);
        }
      }),
    );
  });
});
