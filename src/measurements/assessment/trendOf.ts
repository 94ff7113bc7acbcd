import { rateLimits } from "../../domain/confidence";
import { isUsable } from "../../domain/figure";
import { MeasureKind } from "../../domain/measureKind";
import { ratioMultiplier } from "../../domain/ratioMultiplier";
import { countTrend, proportionTrend, type Trend, weightedTrend } from "../../domain/trend";
import type { Grounds } from "./grounds";

/** The recent trend up to the period assessed, since the last break, by the test that the kind of measure allows. */
export function trendOf({ chart, breaks, question }: Grounds): Trend | null {
  const { kind, unit } = question.indicator.measure;
  const end = chart.points.at(-1)?.period.endsOn ?? "";
  const since = breaks.findLast(({ from }) => from <= end)?.from ?? "";
  const usable = chart.points
    .filter(({ period }) => period.startsOn >= since)
    .flatMap(({ figure }) => (isUsable(figure) ? figure : []));
  if (kind === MeasureKind.SCORE) return null;
  if (kind !== MeasureKind.RATIO) return countTrend(usable.map(({ value }) => value));
  const parts = usable.flatMap(({ value, numerator: count, denominator: of }) =>
    count === null || of === null ? [] : [{ value, count, of }],
  );
  const multiplier = ratioMultiplier(unit.code);
  if (multiplier === 100) return proportionTrend(parts);
  return weightedTrend(
    parts.flatMap(({ value, count, of }) => {
      const limits = rateLimits(count, of, multiplier);
      return limits ? [{ value, ...limits }] : [];
    }),
  );
}
