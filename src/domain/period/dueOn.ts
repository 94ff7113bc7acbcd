import { type Day, daysOn } from "../day";
import { Frequency } from "../frequency";
import { next, periodContaining, previous } from "./calendar";
import type { Period } from "./period";

/**
 * The day by which a period's figures are due: so many days after its end where their source says so, else the last of the quarter after the one that the period ends in. Information
 * of a quarter is to be disclosed by the end of the following one (Crime and Disorder (Prescribed Information)
 * Regulations 2007, SI 2007/1831); that months and years follow their last quarter is the hub's reading.
 */
export function dueOn(period: Period, dueAfterDays: number | null = null): Day {
  if (dueAfterDays !== null) return daysOn(period.endsOn, dueAfterDays);
  return next(periodContaining(period.endsOn, Frequency.QUARTER)).endsOn;
}

/** The latest period of a frequency that ended before today. A year ending needs the month that it ends with. */
export function latestEnded(frequency: Frequency, today: Day, endMonth?: number): Period {
  return previous(periodContaining(today, frequency, endMonth));
}

/** The latest period of a frequency whose due day has passed. A year ending needs the month that it ends with. */
export function latestDue(frequency: Frequency, today: Day, endMonth?: number): Period {
  const quarterStillDue = previous(periodContaining(today, Frequency.QUARTER));
  return latestEnded(frequency, quarterStillDue.startsOn, endMonth);
}
