import type { Day } from "../day";
import { Frequency } from "../frequency";
import { monthOfDay, monthOfYear } from "./months";
import { type Period, periodStarting, yearFrequency } from "./period";

/** The period with a first and a last day, which tell its frequency. Throws when there is none. */
export function periodSpanning(startsOn: Day, endsOn: Day): Period {
  const last = monthOfDay(endsOn);
  const period = periodStarting(frequencyOf(last - monthOfDay(startsOn) + 1, monthOfYear(last)), startsOn);
  if (period.endsOn !== endsOn) throw new RangeError(`No period lasts from ${startsOn} to ${endsOn}.`);
  return period;
}

function frequencyOf(months: number, lastMonth: number): Frequency {
  if (months === 1) return Frequency.MONTH;
  return months === 3 ? Frequency.QUARTER : yearFrequency(lastMonth);
}
