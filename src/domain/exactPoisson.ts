import { incompleteGamma } from "./incompleteGamma";
import { type Interval, interval } from "./interval";

/** Beyond this the sums grow long, and Byar's limits are the same to every digit that matters. */
const LARGEST_COUNT = 1_000_000;
/** Halvings after which nothing is left between two numbers. */
const HALVINGS = 64;

/**
 * The exact confidence limits of a Poisson count (Garwood 1936; Fingertips, for counts under 10): half the quantiles of
 * chi-squared at α/2 with 2x and at 1 − α/2 with 2x + 2 degrees of freedom, found by halving. The lower limit of none
 * is 0.
 *
 * @param confidence between 0 and 1, such as 0.95
 * @returns null for a negative count or one above a million, or a confidence that is none
 */
export function exactPoisson(count: number, confidence: number): Interval | null {
  if (count < 0 || count > LARGEST_COUNT || confidence <= 0 || confidence >= 1) return null;
  const tail = (1 - confidence) / 2;
  // Ten standard deviations and a hundred more: no tail that a number can hold is beyond.
  const beyond = count + 10 * Math.sqrt(count) + 100;
  return interval(
    count === 0 ? 0 : whereReached(tail, (mean) => incompleteGamma(count, mean), 0, count),
    whereReached(1 - tail, (mean) => incompleteGamma(count + 1, mean), count, beyond),
  );
}

/** Where between two numbers a function that only grows reaches a level. */
function whereReached(level: number, grows: (x: number) => number, from: number, to: number): number {
  let [below, above] = [from, to];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (below + above) / 2;
    if (grows(middle) < level) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
