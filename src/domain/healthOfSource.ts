import type { Day } from "./day";
import { ImportRunStatus } from "./importRunStatus";
import { next } from "./period/calendar";
import { dueOn } from "./period/dueOn";
import type { Period } from "./period/period";
import { SourceHealth } from "./sourceHealth";

/**
 * How a source stands on a day. A failure says more than age; what is held is stale once the period after one of the
 * latest was due before that day.
 *
 * @param outcome how its last reading ended; null when it was never read
 * @param latest the latest period of each thing that it owes
 */
export function healthOfSource(outcome: ImportRunStatus | null, latest: readonly Period[], today: Day): SourceHealth {
  if (outcome === null) return SourceHealth.NEVER_RUN;
  if (outcome === ImportRunStatus.FAILED) return SourceHealth.FAILING;
  return latest.some((period) => dueOn(next(period)) < today) ? SourceHealth.STALE : SourceHealth.HEALTHY;
}
