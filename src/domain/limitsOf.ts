import { countLimits, proportionLimits, rateLimits } from "./confidence";
import type { Figure } from "./figure";
import { type Interval, interval } from "./interval";
import { MeasureKind } from "./measureKind";
import { ratioMultiplier } from "./ratioMultiplier";

/**
 * The 95 % confidence limits of a figure, in its own unit (Fingertips): of a proportion Wilson's, of a rate and of a count
 * Byar's or the exact ones. Null without a value, for scores, and for a ratio whose parts are not given: no limits, and so
 * no judgement.
 */
export function limitsOf(
  { value, numerator, denominator }: Pick<Figure, "value" | "numerator" | "denominator">,
  kind: MeasureKind,
  unitCode: string,
): Interval | null {
  if (value === null || kind === MeasureKind.SCORE) return null;
  if (kind !== MeasureKind.RATIO) return countLimits(value);
  if (numerator === null || denominator === null) return null;
  const multiplier = ratioMultiplier(unitCode);
  if (multiplier !== 100) return rateLimits(numerator, denominator, multiplier);
  const limits = proportionLimits(numerator, denominator);
  return limits && interval(limits.lower * multiplier, limits.upper * multiplier);
}
