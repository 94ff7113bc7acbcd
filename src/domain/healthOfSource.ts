import type { Day } from "./day";
import { ImportRunStatus } from "./importRunStatus";
import { next } from "./period/calendar";
import { dueOn } from "./period/dueOn";
import type { Period } from "./period/period";
import { SourceHealth } from "./sourceHealth";

/** When a source's figures are due, and whether any are awaited. */
export interface SourceCalendar {
  /** How many days after a period's end; null for the rule that holds for all. */
  readonly dueAfterDays: number | null;
  readonly isDisabled: boolean;
}

/**
 * How a source stands on a day. A failure says more than age; what is held is stale once the period after one of the
 * latest was due before that day.
 *
 * @param outcome how its last reading ended; null when it was never read
 * @param latest the latest period of each thing that it owes
 */
export function healthOfSource(
  outcome: ImportRunStatus | null,
  latest: readonly Period[],
  { dueAfterDays, isDisabled }: SourceCalendar,
  today: Day,
): SourceHealth {
  if (isDisabled) return SourceHealth.DISABLED;
  if (outcome === null) return SourceHealth.NEVER_RUN;
  if (outcome === ImportRunStatus.FAILED) return SourceHealth.FAILING;
  return latest.some((period) => dueOn(next(period), dueAfterDays) < today) ? SourceHealth.STALE : SourceHealth.HEALTHY;
}
