import { Absence } from "./absence";
import type { Day } from "./day";
import { dueOn } from "./period/dueOn";
import type { Period } from "./period/period";

/** The first day of which information is to be disclosed (Crime and Disorder (Prescribed Information) Regulations 2007, SI 2007/1831). */
const FIRST_DUE: Day = "2007-07-01";

/**
 * Why nothing is held for a period of which something was to be expected: it is not due yet, or it did not come. Of a
 * period before there was a duty nothing was ever due, so that none failed to come.
 */
export function whyNothingHeld(
  period: Period,
  today: Day,
  dueAfterDays: number | null = null,
): { absence: Absence; note: string } {
  if (period.startsOn < FIRST_DUE) {
    const note = `None is held, and none was due: what is to be disclosed begins with ${FIRST_DUE} (SI 2007/1831).`;
    return { absence: Absence.NOT_AVAILABLE, note };
  }
  const due = dueOn(period, dueAfterDays);
  return due < today
    ? { absence: Absence.NOT_REPORTED, note: `Due by ${due}, and did not come.` }
    : { absence: Absence.NOT_YET_DUE, note: `Not due before ${due}.` };
}
