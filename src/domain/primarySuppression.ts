import { MeasureKind } from "./measureKind";

/** Which counts of people are too small to be shown. */
export interface SmallNumberRule {
  /** Counts above zero and below this are hidden; null hides none. */
  readonly threshold: number | null;
  /** Whether zero is hidden too. */
  readonly hidesZero: boolean;
}

/** The numbers behind a figure. */
export interface Counts {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * Whether a figure must be hidden because of its own size (security.md 2, rule 1; primary suppression). What is counted is
 * the value, or for a ratio or score the people behind it where they are known: a percentage of 3 hides nobody and a
 * numerator of 3 does. Cells that would give a hidden one away are not looked at here.
 */
export function isTooSmall(
  kind: MeasureKind,
  rule: SmallNumberRule,
  { value, numerator, denominator }: Counts,
): boolean {
  if (rule.threshold === null) return false;
  if (kind === MeasureKind.RATIO || kind === MeasureKind.SCORE) {
    return isSmall(rule, rule.threshold, numerator) || isSmall(rule, rule.threshold, denominator);
  }
  return isSmall(rule, rule.threshold, value);
}

function isSmall({ hidesZero }: SmallNumberRule, threshold: number, count: number | null): boolean {
  if (count === null) return false;
  return count === 0 ? hidesZero : count > 0 && count < threshold;
}
