import { DesiredDirection } from "./desiredDirection";
import type { ProcessLimits } from "./processLimits";
import { inTrend, nearLimit, onOneSide, outsideLimits, type Side, type Sides, type Values } from "./specialCauseRules";
import { Variation } from "./variation";

/** The rule by which a point is a special cause. */
export type SpecialCauseRule = "OUTSIDE_LIMITS" | "TREND" | "NEAR_LIMIT" | "ONE_SIDE";

/** What each rule says of a point. */
export const specialCauseMeanings: Readonly<Record<SpecialCauseRule, string>> = {
  OUTSIDE_LIMITS: "outside the process limits",
  TREND: "in a run of seven points or more that all rise or all fall",
  NEAR_LIMIT: "one of two points out of three that lie near the same process limit",
  ONE_SIDE: "in a run of seven points or more on one side of the mean",
};

/** Why a point is more than chance, and to which side. */
export interface SpecialCause {
  readonly rule: SpecialCauseRule;
  readonly side: Side;
}

/** The rules in order of precedence. */
const rules: readonly (readonly [SpecialCauseRule, (values: Values, limits: ProcessLimits) => Sides])[] = [
  ["OUTSIDE_LIMITS", outsideLimits],
  ["TREND", inTrend],
  ["NEAR_LIMIT", nearLimit],
  ["ONE_SIDE", onOneSide],
];

/**
 * For each point of a series the first rule that it meets, or null when it varies as the series does of its own accord
 * (NHS England, Making Data Count; NHSRplotthedots 0.2.2). A gap (null) is no signal and breaks every run.
 */
export function specialCauses(values: Values, limits: ProcessLimits): (SpecialCause | null)[] {
  const found = rules.map(([rule, sidesBy]) => ({ rule, sides: sidesBy(values, limits) }));
  return values.map((_, index) => {
    for (const { rule, sides } of found) {
      const side = sides[index];
      if (side) return { rule, side };
    }
    return null;
  });
}

/** What a point says, judged by the direction wanted: a rising trend is an improvement where more is wanted. */
export function variationOf(cause: SpecialCause | null, direction: DesiredDirection): Variation {
  if (cause === null) return Variation.COMMON_CAUSE;
  if (direction === DesiredDirection.NEITHER) return Variation[cause.side];
  const isWanted = (cause.side === "HIGH") === (direction === DesiredDirection.INCREASE);
  return isWanted ? Variation.IMPROVEMENT : Variation.CONCERN;
}
