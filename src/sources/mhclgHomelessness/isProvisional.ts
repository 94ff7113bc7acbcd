import type { Day } from "../../domain/day";
import type { Period } from "../../domain/period/period";

/** The quarters of a year are revised together, in the September after it (the tables name their next release). */
const REVISED_BY = "10-01";

/** Whether a quarter's figures were still to be revised on a day: whether the tables of its financial year were not yet out. */
export function isProvisional({ endsOn }: Period, today: Day): boolean {
  const year = Number(endsOn.slice(0, 4));
  const revisedIn = endsOn.slice(5, 7) === "03" ? year : year + 1;
  return today < `${revisedIn}-${REVISED_BY}`;
}
