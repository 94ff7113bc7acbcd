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
  // Plain loops: a rank's range takes a thousand means.
  let first: number | null = null;
  let [least, greatest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const { score, weight } of parts) {
    if (score === null || weight === 0) continue;
    first ??= score;
    least = Math.min(least, score);
    greatest = Math.max(greatest, score);
    largest = Math.max(largest, weight);
  }
  if (first === null) return null;
  let [whole, distance] = [0, 0];
  for (const { score, weight } of parts) {
    if (score === null || weight === 0) continue;
    whole += weight / largest;
    distance += (weight / largest) * (score - first);
  }
  return Math.min(greatest, Math.max(least, withoutNoise(first + distance / whole, greatest)));
}
