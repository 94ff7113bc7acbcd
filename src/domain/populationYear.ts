import { lengthInMonths } from "./period/calendar";
import { monthOfDay, yearOf } from "./period/months";
import type { Period } from "./period/period";

/**
 * The calendar year whose mid-year population a period's figures are divided by: the one that holds the period's middle.
 * So a financial year takes the 30 June that lies in it, as publishers do, and the year ending September 2020 the one of
 * 2020. Of an even number of months the later of the two in the middle counts.
 */
export function populationYear(period: Period): number {
  return yearOf(monthOfDay(period.startsOn) + Math.floor(lengthInMonths(period) / 2));
}
