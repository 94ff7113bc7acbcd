import { ranks } from "../ranks";
import { type Weighed, weightedMean } from "./weightedMean";

/** By what every weight is multiplied, in every combination: a fifth less, as it is, a fifth more. */
const MOVES = [0.8, 1, 1.2];

/** Where one of several stands by its weighted scores. */
export interface Standing {
  readonly total: number | null;
  readonly rank: number | null;
  readonly bestRank: number | null;
  readonly worstRank: number | null;
  /** The share of all weight that its scores have, 0 to 1: what the total rests on. */
  readonly weightScored: number;
}

/**
 * Totals, ranks by standard competition ranking, and the ranks that each takes when every weight moves by a fifth or stays,
 * in every combination: 3^5 for five criteria. What has no score has no rank.
 *
 * The combinations are the definition. They find every reversal of two that are scored on the same criteria: the
 * difference of their totals then has the sign of a sum that is linear in the weights, which is extreme where each weight
 * is at an end. Of two scored on different criteria that difference is not linear, and of three or more a rank may need a
 * mixture of moves, so weights in between could give a rank that no combination gives. (Of 1.8 million ranks tried at
 * random none did.) To find those exactly means to solve quadratic inequalities in five unknowns, which says no more of
 * how firm a judgement is.
 *
 * @param scores the scores of each, in the order of the weights
 */
export function standings(scores: readonly (readonly (number | null)[])[], weights: readonly number[]): Standing[] {
  const totalsBy = (tried: readonly number[]) => scores.map((each) => weightedMean(weighed(each, tried)));
  const totals = totalsBy(weights);
  const rankOf = ranks(totals);
  const tried = [rankOf, ...combinations(weights).map((moved) => ranks(totalsBy(moved)))];
  return scores.map((each, place) => {
    const taken = tried.flatMap((some) => some[place] ?? []);
    return {
      total: totals[place] ?? null,
      rank: rankOf[place] ?? null,
      bestRank: taken.length > 0 ? Math.min(...taken) : null,
      worstRank: taken.length > 0 ? Math.max(...taken) : null,
      weightScored: shareScored(weighed(each, weights)),
    };
  });
}

function weighed(scores: readonly (number | null)[], weights: readonly number[]): Weighed[] {
  return weights.map((weight, place) => ({ score: scores[place] ?? null, weight }));
}

/** Every way to move the weights, relative to the largest. One of zero stays so, and no other becomes so by rounding. */
function combinations(weights: readonly number[]): number[][] {
  const largest = Math.max(...weights);
  return weights.reduce<number[][]>(
    (some, weight) => {
      const moved = weight === 0 ? [0] : MOVES.map((move) => Math.max((weight / largest) * move, Number.MIN_VALUE));
      return some.flatMap((before) => moved.map((one) => [...before, one]));
    },
    [[]],
  );
}

function shareScored(parts: readonly Weighed[]): number {
  const largest = Math.max(...parts.map(({ weight }) => weight));
  const sum = (some: readonly Weighed[]) => some.reduce((total, { weight }) => total + weight / largest, 0);
  return sum(parts.filter(({ score }) => score !== null)) / sum(parts);
}
