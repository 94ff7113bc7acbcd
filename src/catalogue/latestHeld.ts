import { isFinerThan } from "../domain/period/calendar";
import { type Period, periodStarting } from "../domain/period/period";
import type { Holding } from "./holdings";

/**
 * The latest period with a value among holdings, at the finest frequency that is held at all: where months are held, a
 * whole year beside them says nothing of how fresh they are. Of equally long ones the one that ends last.
 */
export function latestHeld(holdings: readonly Pick<Holding, "frequency" | "lastStartsOn">[]): Period | null {
  let latest: Period | null = null;
  for (const { frequency, lastStartsOn } of holdings) {
    if (lastStartsOn === null) continue;
    const period = periodStarting(frequency, lastStartsOn);
    if (latest === null || isFresher(period, latest)) latest = period;
  }
  return latest;
}

function isFresher(period: Period, than: Period): boolean {
  if (isFinerThan(period.frequency, than.frequency)) return true;
  return !isFinerThan(than.frequency, period.frequency) && period.endsOn > than.endsOn;
}
