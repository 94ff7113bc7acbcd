import type { DesiredDirection } from "./desiredDirection";
import { judgeDifference } from "./judgeDifference";
import { Judgement } from "./judgement";
import { mean } from "./mean";
import { movingRanges } from "./movingRanges";
import { LIMIT_FACTOR } from "./processLimits";

/** How many earlier years an expectation looks back on, and how few will do. */
const MOST_YEARS = 5;
export const FEWEST_YEARS = 3;

/** What a season's value would be if the years went on as before, in the unit of the measure. */
export interface ExpectedLevel {
  /** The mean of the same season in the earlier years. */
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** How many earlier years it was worked out from. */
  readonly years: number;
}

/**
 * The level to expect in a season, from the same season of up to five earlier years: their mean, and a band of 2.66 mean
 * moving ranges from year to year to either side. The years are those of Kent Police's anticipated level; the band is
 * the hub's own choice, an XmR chart of that one season (Wheeler), without screening because the years are few.
 *
 * @param sameSeasonValues oldest first, without the season in question; a year without a usable value is left out
 * @param options `floor` 0 for counts, whose band is shown no lower
 * @returns null with fewer than three years, or when numbers cannot hold the band
 */
export function expectedLevel(
  sameSeasonValues: readonly number[],
  { floor = null }: { readonly floor?: 0 | null } = {},
): ExpectedLevel | null {
  const values = sameSeasonValues.slice(-MOST_YEARS);
  if (values.length < FEWEST_YEARS) return null;
  const centre = mean(values);
  const reach = LIMIT_FACTOR * mean(movingRanges(values));
  if (!Number.isFinite(centre - reach) || !Number.isFinite(centre + reach)) return null;
  const lower = Math.max(floor ?? Number.NEGATIVE_INFINITY, centre - reach);
  return { mean: centre, lower, upper: centre + reach, years: values.length };
}

/**
 * A value judged against the level expected: similar within the band, ends included. Null when the band has no width,
 * since years that were all alike do not say how far the value varies of its own accord.
 */
export function judgeAgainstExpected(
  value: number,
  { mean: expected, lower, upper }: ExpectedLevel,
  direction: DesiredDirection,
): Judgement | null {
  if (lower === upper) return null;
  return value >= lower && value <= upper ? Judgement.SIMILAR : judgeDifference(value - expected, direction);
}
