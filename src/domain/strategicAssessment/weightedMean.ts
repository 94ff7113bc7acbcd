import { withoutNoise } from "../withoutNoise";

/** A score that is there or not, and how much it counts. */
export interface Weighed {
  readonly score: number | null;
  readonly weight: number;
}

/**
 * The weighted mean of the scores that are there, or null when none is there with a weight: what is missing neither helps
 * nor harms. Weights count by their proportions only, and are taken relative to the largest, so that none overflows. It is
 * summed from the first score's distance, so that the mean of equal scores is exactly that score and ties stay ties.
 */
export function weightedMean(parts: readonly Weighed[]): number | null {
  const present = parts.flatMap(({ score, weight }) => (score === null || weight === 0 ? [] : [{ score, weight }]));
  const [first] = present;
  if (!first) return null;
  const largest = Math.max(...present.map(({ weight }) => weight));
  const shares = present.map(({ score, weight }) => ({ score, share: weight / largest }));
  const whole = shares.reduce((sum, { share }) => sum + share, 0);
  const distance = shares.reduce((sum, { score, share }) => sum + share * (score - first.score), 0);
  const scores = present.map(({ score }) => score);
  const mean = withoutNoise(first.score + distance / whole, Math.max(...scores));
  return Math.min(Math.max(...scores), Math.max(Math.min(...scores), mean));
}
