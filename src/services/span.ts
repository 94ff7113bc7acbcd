import { type Day, FIRST_DAY } from "../domain/day";
import { invalid, type UserError } from "./userError";

/** One end of a span of days: the field that gives it, and the day; null when it is open or unknown. */
export interface End {
  readonly field: string;
  readonly day: Day | null;
}

/** What is wrong with a span of days: the database must have both, and the last may not be before the first. */
export function* faultsOfSpan(first: End, last: End): Generator<UserError> {
  for (const { field, day } of [first, last]) {
    if (day !== null && day < FIRST_DAY) yield invalid(field, `must be ${FIRST_DAY} or later, but is ${day}`);
  }
  if (first.day !== null && last.day !== null && last.day < first.day) {
    yield invalid(last.field, `must not be before ${first.field}, ${first.day}, but is ${last.day}`);
  }
}
