import type { ProcessLimits } from "./processLimits";

// The four rules of special cause (NHS England, Making Data Count; NHSRplotthedots 0.2.2), each by itself.

/** Points in a trend, and points in a row on one side of the mean. */
const RUN = 7;
/** Consecutive points of which two near the same limit are a signal. */
const WINDOW = 3;
const NEAR_IN_WINDOW = 2;

/** High or low against the mean; of a trend, rising or falling. */
export type Side = "HIGH" | "LOW";

/** A series in order of time; null is a gap. */
export type Values = readonly (number | null)[];

/** For each point of a series the side to which a rule finds it a signal; null where it does not. */
export type Sides = readonly (Side | null)[];

/** Strictly outside: a point on a limit is within it. */
export function outsideLimits(values: Values, { lower, upper }: ProcessLimits): Sides {
  return values.map((value) => sideOf(value, lower, upper));
}

/** Six rises in a row, or six falls, make a trend of seven points; the point that turns it belongs to the earlier one. */
export function inTrend(values: Values): Sides {
  const steps = values.map((value, index) => {
    const before = values[index - 1] ?? null;
    return before === null ? null : sideOf(value, before, before);
  });
  const kept = runsOf(RUN - 1, steps);
  return values.map((_, index) => kept[index] ?? kept[index + 1] ?? null);
}

/** Two of three in a row between the same near limit and its limit, and all three on that side of the mean. */
export function nearLimit(values: Values, limits: ProcessLimits): Sides {
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

/** Seven points in a row on the same side of the mean. */
export function onOneSide(values: Values, limits: ProcessLimits): Sides {
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
