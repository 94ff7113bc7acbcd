import { Assurance } from "./assurance";
import { DesiredDirection } from "./desiredDirection";
import type { ProcessLimits } from "./processLimits";

/**
 * Whether a process will meet its target as it now runs, from the limits of its latest stretch (NHS England, Making Data
 * Count). A target on a limit is within the limits. Null when no direction is wanted: nothing then passes or fails.
 */
export function assuranceAgainst(
  target: number,
  { lower, upper }: Pick<ProcessLimits, "lower" | "upper">,
  direction: DesiredDirection,
): Assurance | null {
  if (direction === DesiredDirection.NEITHER) return null;
  if (target >= lower && target <= upper) return Assurance.INCONSISTENT;
  const isOutOfReach = target > upper === (direction === DesiredDirection.INCREASE);
  return isOutOfReach ? Assurance.CONSISTENTLY_FAILS : Assurance.CONSISTENTLY_PASSES;
}
