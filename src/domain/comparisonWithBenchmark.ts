import type { DesiredDirection } from "./desiredDirection";
import type { Interval } from "./interval";
import { judgeDifference } from "./judgeDifference";
import { Judgement } from "./judgement";

/**
 * An area's value judged against a benchmark by the value's own confidence limits, at one level (Fingertips): similar
 * while the benchmark lies within them, ends included. An area is not to be judged against itself, nor a value without
 * limits at all.
 */
export function judgeAgainst(
  benchmark: number,
  { lower, upper }: Interval,
  value: number,
  direction: DesiredDirection,
): Judgement {
  if (benchmark >= lower && benchmark <= upper) return Judgement.SIMILAR;
  return judgeDifference(value - benchmark, direction);
}
