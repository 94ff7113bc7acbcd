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

/** The line of least squares, each point weighted with one over its squared standard error (Fingertips, recent trends). */
export function weightedLine(points: readonly Timed<ValueWithLimits>[]): TrendLine {
  const weights = points.map(({ lower, upper }) => (STANDARD_ERRORS_WIDE / (upper - lower)) ** 2);
  const sum = (term: (point: Timed<ValueWithLimits>) => number) =>
    points.reduce((total, point, index) => total + (weights[index] ?? 0) * term(point), 0);
  const weight = sum(() => 1);
  const meanTime = sum(({ time }) => time) / weight;
  const meanValue = sum(({ value }) => value) / weight;
  const spread = sum(({ time }) => (time - meanTime) ** 2);
  const slope = sum(({ time, value }) => (time - meanTime) * (value - meanValue)) / spread;
  return { slope, chiSquared: slope ** 2 * spread };
}

/**
 * The line of Armitage's chi-squared test for trend in proportions (Armitage 1955; Fingertips, recent trends). Where
 * none or all are counted nothing varies, and chi-squared is 0.
 */
export function proportionLine(points: readonly Timed<CountOfWhole>[]): TrendLine {
  const sum = (term: (point: Timed<CountOfWhole>) => number) => points.reduce((total, point) => total + term(point), 0);
  const whole = sum(({ of }) => of);
  const share = sum(({ count }) => count) / whole;
  const meanTime = sum(({ of, time }) => of * time) / whole;
  const spread = sum(({ of, time }) => of * (time - meanTime) ** 2);
  const rise = sum(({ count, of, time }) => (time - meanTime) * (count - of * share));
  const chance = share * (1 - share);
  return { slope: rise / spread, chiSquared: chance === 0 ? 0 : rise ** 2 / (chance * spread) };
}
