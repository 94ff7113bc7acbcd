import { rateLimits } from "../../domain/confidence";
import { isUsable } from "../../domain/figure";
import { MeasureKind } from "../../domain/measureKind";
import { shift } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import { ratioMultiplier } from "../../domain/ratioMultiplier";
import { countTrend, proportionTrend, type Trend, weightedTrend } from "../../domain/trend";
import type { Grounds } from "./grounds";

/** A trend and the periods that it was read from. */
export interface RecentTrend extends Trend {
  readonly points: readonly Period[];
}

/** How many points a trend is read from, and over how many periods they may lie: with longer gaps they are no series. */
const POINTS = 5;
const LONGEST_SPAN = 2 * POINTS - 1;

/** A value of a period with the parts of which it is a ratio, where it is one. */
interface Point {
  readonly period: Period;
  readonly value: number;
  readonly count: number | null;
  readonly of: number | null;
}

/** The recent trend up to the period assessed, since the last break, by the test that the kind of measure allows. */
export function trendOf(grounds: Grounds): RecentTrend | null {
  const { kind, unit } = grounds.question.indicator.measure;
  if (kind === MeasureKind.SCORE) return null;
  const points = latestPoints(grounds, kind === MeasureKind.RATIO);
  const trend = points && testOf(points, kind, ratioMultiplier(unit.code));
  return trend && points && { ...trend, points: points.map(({ period }) => period) };
}

function latestPoints({ chart, breaks }: Grounds, isRatio: boolean): Point[] | null {
  const end = chart.points.at(-1)?.period;
  if (!end) return null;
  const since = breaks.findLast(({ from }) => from <= end.endsOn)?.from ?? "";
  const earliest = shift(end, 1 - LONGEST_SPAN).startsOn;
  const points = chart.points.flatMap(({ period, figure }) => {
    if (!isUsable(figure) || period.startsOn < since || period.startsOn < earliest) return [];
    const { value, numerator: count, denominator: of } = figure;
    return isRatio && (count === null || of === null) ? [] : [{ period, value, count, of }];
  });
  return points.length < POINTS ? null : points.slice(-POINTS);
}

function testOf(points: readonly Point[], kind: MeasureKind, multiplier: number): Trend | null {
  if (kind !== MeasureKind.RATIO) return countTrend(points.map(({ value }) => value));
  const parts = points.flatMap(({ value, count, of }) => (count === null || of === null ? [] : [{ value, count, of }]));
  if (multiplier === 100) return proportionTrend(parts);
  return weightedTrend(
    parts.flatMap(({ value, count, of }) => {
      const limits = rateLimits(count, of, multiplier);
      return limits ? [{ value, ...limits }] : [];
    }),
  );
}
