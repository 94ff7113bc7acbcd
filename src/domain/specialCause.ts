import { DesiredDirection } from "./desiredDirection";
import type { ProcessLimits } from "./processLimits";
import { Variation } from "./variation";

/** Points in a trend, and points in a row on one side of the mean. */
const RUN = 7;
/** Consecutive points of which two near the same limit are a signal. */
const WINDOW = 3;
const NEAR_IN_WINDOW = 2;

/** High or low against the mean; of a trend, rising or falling. */
export type Side = "HIGH" | "LOW";

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

type Values = readonly (number | null)[];
type Sides = readonly (Side | null)[];

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

/** Strictly outside: a point on a limit is within it. */
function outsideLimits(values: Values, { lower, upper }: ProcessLimits): Sides {
  return values.map((value) => sideOf(value, lower, upper));
}

/** Six rises in a row, or six falls, make a trend of seven points; the point that turns it belongs to the earlier one. */
function inTrend(values: Values): Sides {
  const steps = values.map((value, index) => {
    const before = values[index - 1] ?? null;
    return before === null ? null : sideOf(value, before, before);
  });
  const kept = runsOf(RUN - 1, steps);
  return values.map((_, index) => kept[index] ?? kept[index + 1] ?? null);
}

/** Two of three in a row between the same near limit and its limit, and all three on that side of the mean. */
function nearLimit(values: Values, limits: ProcessLimits): Sides {
  const outside = outsideLimits(values, limits);
  const sides = sidesOfMean(values, limits);
  const near = values.map((value, index) =>
    outside[index] ? null : sideOf(value, limits.nearLower, limits.nearUpper),
  );
  const isSignal = (start: number, side: Side) => {
    const window = (all: Sides) => all.slice(start, start + WINDOW).filter((one) => one === side).length;
    return start >= 0 && window(sides) === WINDOW && window(near) >= NEAR_IN_WINDOW;
  };
  return near.map((side, index) =>
    side && [index - 2, index - 1, index].some((start) => isSignal(start, side)) ? side : null,
  );
}

function onOneSide(values: Values, limits: ProcessLimits): Sides {
  return runsOf(RUN, sidesOfMean(values, limits));
}

/** A point equal to the mean is on neither side, and breaks a run. */
function sidesOfMean(values: Values, { centre }: ProcessLimits): Sides {
  return values.map((value) => sideOf(value, centre, centre));
}

function sideOf(value: number | null, lower: number, upper: number): Side | null {
  if (value === null) return null;
  if (value > upper) return "HIGH";
  return value < lower ? "LOW" : null;
}

/** The sides that belong to a run of so many or more alike; null for the rest. */
function runsOf(length: number, sides: Sides): Sides {
  const kept: (Side | null)[] = sides.map(() => null);
  let start = 0;
  sides.forEach((side, index) => {
    if (side !== sides[start]) start = index;
    if (index - start + 1 >= length) kept.fill(side, start, index + 1);
  });
  return kept;
}
