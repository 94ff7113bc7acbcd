import { DesiredDirection } from "./desiredDirection";
import { RagStatus } from "./ragStatus";

/** What binary fractions may cost, relative to the figures compared: 10.3 misses 10 by no more than 0.3. */
const ROUNDING = 1e-12;

/** A value, its target, and how the two are to be judged; all figures in the unit of the measure. */
export interface ValueAndTarget {
  readonly value: number | null;
  readonly target: number | null;
  /** How far the target may be missed and still be amber: an amount in the unit of the value, not a share of it. */
  readonly amberTolerance: number | null;
  readonly direction: DesiredDirection;
}

/**
 * How a value stands against its target: green when it meets it (being equal does), amber when it misses it by no more
 * than the tolerance, else red. Without a tolerance nothing is amber. Null without a value, a target or a wanted
 * direction. The rule is the hub's own: a target is the partnership's, and so is the tolerance it sets with it.
 */
export function ragStatus({ value, target, amberTolerance, direction }: ValueAndTarget): RagStatus | null {
  if (value === null || target === null || direction === DesiredDirection.NEITHER) return null;
  const missedBy = direction === DesiredDirection.INCREASE ? target - value : value - target;
  const rounding = ROUNDING * Math.max(Math.abs(value), Math.abs(target));
  if (missedBy <= rounding) return RagStatus.GREEN;
  return amberTolerance !== null && missedBy <= amberTolerance + rounding ? RagStatus.AMBER : RagStatus.RED;
}
