import { RefusalCode } from "./refusalCode";
import { withoutNoise } from "./withoutNoise";

/** A count smaller than this is no base for a percentage: the convention of crime tables. */
const SMALLEST_BASE = 50;

/** What changed between two values, and why no percentage is given when it would mislead. */
export interface Change {
  /** In the unit of the values; percentage points for a percentage. */
  readonly difference: number;
  /** In per cent of the base. */
  readonly percentChange: number | null;
  readonly refusal: RefusalCode.ZERO_BASE | RefusalCode.SMALL_BASE | null;
}

/**
 * The change from a base to a value. A percentage of nothing is undefined, and not 100; one of a count under 50 is mostly
 * chance. Of a rate only the difference is given, without a refusal: a percentage of a percentage misleads.
 */
export function change(base: number, value: number, { isRate }: { readonly isRate: boolean }): Change {
  const difference = withoutNoise(value - base, Math.max(Math.abs(value), Math.abs(base)));
  if (isRate) return { difference, percentChange: null, refusal: null };
  if (base === 0) return { difference, percentChange: null, refusal: RefusalCode.ZERO_BASE };
  if (Math.abs(base) < SMALLEST_BASE) return { difference, percentChange: null, refusal: RefusalCode.SMALL_BASE };
  return { difference, percentChange: (difference / Math.abs(base)) * 100, refusal: null };
}
