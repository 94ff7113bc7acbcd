import type { Day } from "./day";
import { IndicatorStatus } from "./indicatorStatus";
import { next } from "./period/calendar";
import { dueOn } from "./period/dueOn";
import type { Period } from "./period/period";

/** How up to date the figures of an indicator are. */
export interface Freshness {
  /** The latest period with a value; null while there is none. */
  readonly latestPeriod: Period | null;
  /** The day by which the period after that is, or was, due; null when there is none or nothing more is awaited. */
  readonly dueOn: Day | null;
  readonly overdue: boolean;
}

/**
 * How up to date an indicator's figures are on a day. Overdue is one whose next period was due before that day, and one
 * that has never had a value; an indicator that is yet to be confirmed, or is retired, awaits nothing.
 *
 * @param dueAfterDays how many days after a period's end its source delivers; null for the rule that holds for all
 */
export function freshnessOf(
  latestPeriod: Period | null,
  status: IndicatorStatus,
  today: Day,
  dueAfterDays: number | null = null,
): Freshness {
  if (status !== IndicatorStatus.ACTIVE) return { latestPeriod, dueOn: null, overdue: false };
  if (latestPeriod === null) return { latestPeriod, dueOn: null, overdue: true };
  const due = dueOn(next(latestPeriod), dueAfterDays);
  return { latestPeriod, dueOn: due, overdue: due < today };
}
