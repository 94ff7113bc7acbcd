import { mean } from "./mean";
import { movingRanges } from "./movingRanges";

/** Mean moving range to natural process limits on an XmR chart (NHS England, Making Data Count). */
export const LIMIT_FACTOR = 2.66;
/** Two thirds of the way to a limit, from where on a point is near it. */
const NEAR = 2 / 3;
/** A moving range of this many times the mean or more is screened out, once. */
const SCREENING_FACTOR = 3.267;
/** Wheeler: limits are of use from five or six values on, and so from four moving ranges. */
const FEWEST_POINTS = 5;
/** With fewer points than these, limits are on trial. */
const SETTLED_POINTS = 12;
const RULE_SET = "XmR, Making Data Count rules (7-point runs, 2 of 3 near a limit)";

/** The band within which a series varies of its own accord, in the unit of its values. */
export interface ProcessLimits {
  /** The mean. */
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way from the mean to the lower limit. */
  readonly nearLower: number;
  /** Two thirds of the way from the mean to the upper limit. */
  readonly nearUpper: number;
  /** How many values the limits were worked out from. */
  readonly points: number;
  /** The method in plain words, saying also when the limits are on trial. */
  readonly ruleSet: string;
}

/**
 * The natural process limits of a series on an XmR chart: the mean, and 2.66 mean moving ranges to either side of it,
 * after screening the moving ranges once (NHS England, Making Data Count; NHSRplotthedots 0.2.2).
 *
 * @param values in order of time; null is a gap, and breaks the moving ranges to both its sides
 * @param options `floor` 0 for counts, which cannot be negative: limits are then shown no lower, which changes nothing
 *   for any value or target from 0 up
 * @returns null with fewer than five values or four moving ranges, or when numbers cannot hold the limits
 */
export function processLimits(
  values: readonly (number | null)[],
  { floor = null }: { readonly floor?: 0 | null } = {},
): ProcessLimits | null {
  const known = values.filter((value) => value !== null);
  const ranges = movingRanges(values);
  if (known.length < FEWEST_POINTS || ranges.length < FEWEST_POINTS - 1) return null;
  const centre = mean(known);
  const reach = LIMIT_FACTOR * screenedMean(ranges);
  if (!Number.isFinite(centre - reach) || !Number.isFinite(centre + reach)) return null;
  const lowest = floor ?? Number.NEGATIVE_INFINITY;
  return {
    centre,
    lower: Math.max(lowest, centre - reach),
    upper: centre + reach,
    nearLower: Math.max(lowest, centre - NEAR * reach),
    nearUpper: centre + NEAR * reach,
    points: known.length,
    ruleSet: known.length < SETTLED_POINTS ? `${RULE_SET}; trial limits from ${known.length} points` : RULE_SET,
  };
}

/**
 * The mean moving range without those that a single shock made. Where the screening would leave no variation at all, as
 * in a series of noughts with one 3, it is not applied: a band of no width would make every ordinary point a signal.
 */
function screenedMean(ranges: readonly number[]): number {
  const unscreened = mean(ranges);
  const kept = ranges.filter((range) => range < SCREENING_FACTOR * unscreened);
  return kept.some((range) => range > 0) ? mean(kept) : unscreened;
}
