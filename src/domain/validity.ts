import { type Day, dayBefore } from "./day";

/** A span of days, both ends included. An unknown bound (null) never excludes. */
export interface Validity {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Whether a span includes a day. */
export function includes({ from, to }: Validity, day: Day): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** A span cut short by a successor: it ends the day before the successor starts, if not before that. */
export function endedBy(span: Validity, successorStart: Day | null): Validity {
  if (successorStart === null) return span;
  const last = dayBefore(successorStart);
  return { from: span.from, to: span.to === null || span.to > last ? last : span.to };
}

/** The day to read a span on when no day is asked for: today while it is in force, else its last day, else its first. */
export function readingDay(span: Validity, today: Day): Day {
  if (includes(span, today)) return today;
  return span.to !== null && span.to < today ? span.to : (span.from ?? today);
}

/** The days that two spans share, or null when they share none. An unknown bound takes the other's. */
export function shared(one: Validity, other: Validity): Validity | null {
  const from = laterOf(one.from, other.from);
  const to = earlierOf(one.to, other.to);
  return from !== null && to !== null && from > to ? null : { from, to };
}

function laterOf(one: Day | null, other: Day | null): Day | null {
  return one === null || (other !== null && other > one) ? other : one;
}

function earlierOf(one: Day | null, other: Day | null): Day | null {
  return one === null || (other !== null && other < one) ? other : one;
}

/** A span as it is told in a sentence: "from 2017-04-01 to 2022-03-31". */
export function spanInWords({ from, to }: Validity): string {
  if (from === null) return to === null ? "on any day" : `until ${to}`;
  return to === null ? `from ${from} on` : `from ${from} to ${to}`;
}
