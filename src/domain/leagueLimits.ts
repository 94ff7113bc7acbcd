import { rateLimits } from "./confidence";
import { type Figure, isUsable } from "./figure";
import type { Interval } from "./interval";
import { limitsOf } from "./limitsOf";
import { MeasureKind } from "./measureKind";

/**
 * The 95 % confidence limits with which an area stands in a league: those of its figure, or of the rate that it was made.
 * Null for a level, since what is there at one moment is no number of events; for what covers a part of its period only;
 * and wherever the figure has none of its own.
 *
 * @param residents for how many residents the figure is a rate; null when it is as counted
 */
export function leagueLimits(
  figure: Figure,
  kind: MeasureKind,
  unitCode: string,
  residents: number | null,
): Interval | null {
  if (!isUsable(figure) || kind === MeasureKind.STOCK) return null;
  if (residents === null) return limitsOf(figure, kind, unitCode);
  const { numerator, denominator } = figure;
  return numerator === null || denominator === null ? null : rateLimits(numerator, denominator, residents);
}
