import type { Interval } from "./interval";

/** Widths of a 95 % confidence interval to its standard error. */
const STANDARD_ERRORS_WIDE = 3.92;

/** A value with its 95 % confidence limits. */
export interface ValueWithLimits extends Interval {
  readonly value: number;
}

/** So many out of so many. */
export interface CountOfWhole {
  readonly count: number;
  readonly of: number;
}

/** A point and when it was, in periods. */
export type Timed<Point> = Point & { readonly time: number };

/** A straight line through some points. */
export interface TrendLine {
  /** Change a period. */
  readonly slope: number;
  /** The slope's square over its variance: chi-squared with one degree of freedom where nothing changes. */
  readonly chiSquared: number;
}

/**
 * The line of least squares, each point weighted with one over its squared standard error (Fingertips, recent trends).
 * Values are taken from the first one's height, so that equal values are exactly level.
 */
export function weightedLine(points: readonly Timed<ValueWithLimits>[]): TrendLine {
  const base = points[0]?.value ?? 0;
  const weights = points.map(({ lower, upper }) => (STANDARD_ERRORS_WIDE / (upper - lower)) ** 2);
  const sum = (term: (point: Timed<ValueWithLimits>) => number) =>
    points.reduce((total, point, index) => total + (weights[index] ?? 0) * term(point), 0);
  const meanTime = sum(({ time }) => time) / sum(() => 1);
  const spread = sum(({ time }) => (time - meanTime) ** 2);
  const slope = sum(({ time, value }) => (time - meanTime) * (value - base)) / spread;
  return { slope, chiSquared: slope ** 2 * spread };
}

/**
 * The line of Armitage's chi-squared test for trend in proportions (Armitage 1955; Fingertips, recent trends). Where
 * none or all are counted nothing varies, and chi-squared is 0. The sums of counts are whole numbers, hence exact.
 */
export function proportionLine(points: readonly Timed<CountOfWhole>[]): TrendLine {
  const sum = (term: (point: Timed<CountOfWhole>) => number) => points.reduce((total, point) => total + term(point), 0);
  const whole = sum(({ of }) => of);
  const counted = sum(({ count }) => count);
  const wholeByTime = sum(({ of, time }) => of * time);
  const rise = whole * sum(({ count, time }) => count * time) - counted * wholeByTime;
  const spread = whole * sum(({ of, time }) => of * time ** 2) - wholeByTime ** 2;
  const isVaried = counted > 0 && counted < whole;
  return {
    slope: rise / spread,
    chiSquared: isVaried ? (whole * rise ** 2) / (counted * (whole - counted) * spread) : 0,
  };
}
