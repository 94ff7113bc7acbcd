import { countLimits } from "./confidence";
import { TrendDirection } from "./trendDirection";
import {
  type CountOfWhole,
  proportionLine,
  type Timed,
  type TrendLine,
  type ValueWithLimits,
  weightedLine,
} from "./trendLine";

/** How many of the latest valid points a trend is read from. */
const PERIODS = 5;
/** What chi-squared with one degree of freedom must exceed: a chance of 0.2 %. */
const THRESHOLD = 9.54953570608324;
const RULE = `latest ${PERIODS} points, significant at 0.2 % and in the same direction whichever point is left out`;

/** Which way a series has gone over its latest points, with its working. */
export interface Trend {
  readonly direction: TrendDirection;
  readonly periods: typeof PERIODS;
  /** The test's statistic; significant above 9.5495. */
  readonly chiSquared: number;
  /** The method in plain words. */
  readonly method: string;
}

/**
 * The recent trend of values with 95 % confidence limits, oldest first: a straight line fitted with weights of one over
 * the squared standard error (Fingertips, recent trends). A point whose limits have no width is not valid and is passed
 * over like a missing one, since its weight would be infinite. Null with fewer than five valid points.
 */
export function weightedTrend(points: readonly ValueWithLimits[]): Trend | null {
  const valid = points.filter(({ lower, upper }) => upper > lower);
  return trendOf(valid, weightedLine, `Weighted regression on confidence limits: ${RULE}`);
}

/**
 * The recent trend of proportions, oldest first, by the chi-squared test for trend (Fingertips, recent trends;
 * Armitage 1955). A count that is no part of its whole is not valid. Null with fewer than five valid points.
 */
export function proportionTrend(points: readonly CountOfWhole[]): Trend | null {
  const valid = points.filter(({ count, of }) => of > 0 && count >= 0 && count <= of);
  return trendOf(valid, proportionLine, `Chi-squared test for trend in proportions: ${RULE}`);
}

/**
 * The recent trend of counts that have no population, oldest first: the weighted test on the counts themselves, each
 * with its Poisson limits. It holds events to be independent of one another; where they come in clusters it finds
 * trends too readily. Null with fewer than five counts.
 */
export function countTrend(counts: readonly (number | null)[]): Trend | null {
  const points = counts.flatMap((count) => {
    const limits = count === null ? null : countLimits(count);
    return count === null || limits === null ? [] : [{ value: count, ...limits }];
  });
  const trend = weightedTrend(points);
  return trend && { ...trend, method: `Weighted regression on counts with Poisson limits: ${RULE}` };
}

function trendOf<Point>(
  valid: readonly Point[],
  lineThrough: (points: readonly Timed<Point>[]) => TrendLine,
  method: string,
): Trend | null {
  if (valid.length < PERIODS) return null;
  const latest = valid.slice(-PERIODS).map((point, index) => ({ ...point, time: index + 1 }));
  const { slope, chiSquared } = lineThrough(latest);
  if (!Number.isFinite(chiSquared)) return null;
  const holdsWithoutAny = latest.every((left) => {
    const others = latest.filter((point) => point !== left);
    return Math.sign(lineThrough(others).slope) === Math.sign(slope);
  });
  return {
    direction: chiSquared > THRESHOLD && holdsWithoutAny ? directionOf(slope) : TrendDirection.NO_SIGNIFICANT_CHANGE,
    periods: PERIODS,
    chiSquared,
    method,
  };
}

function directionOf(slope: number): TrendDirection {
  return slope > 0 ? TrendDirection.INCREASING : TrendDirection.DECREASING;
}
