import { Absence } from "./absence";
import type { Day } from "./day";
import { dueOn } from "./period/dueOn";
import type { Period } from "./period/period";

/** Why nothing is held for a period of which something was to be expected: it is not due yet, or it did not come. */
export function whyNothingHeld(
  period: Period,
  today: Day,
  dueAfterDays: number | null = null,
): { absence: Absence; note: string } {
  const due = dueOn(period, dueAfterDays);
  return due < today
    ? { absence: Absence.NOT_REPORTED, note: `Due by ${due}, and did not come.` }
    : { absence: Absence.NOT_YET_DUE, note: `Not due before ${due}.` };
}
