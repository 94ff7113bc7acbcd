import { Frequency } from "./frequency";
import { enclosing, lengthInMonths, partsOf } from "./period/calendar";
import type { Period } from "./period/period";

/**
 * The period to answer for when none is asked for: the latest complete quarter where quarters are held or months make one
 * up, else the latest of the longest periods held. A strategy is watched by quarters (SI 2007/1831). Of several sources
 * the first that has such a period decides. Null when nothing is held.
 *
 * @param held the whole periods with a value, one list for each source, the preferred source first
 */
export function latestPeriod(held: readonly (readonly Period[])[]): Period | null {
  for (const periodsIn of [quartersOf, quartersOfMonths, longestOf]) {
    for (const periods of held) {
      const latest = lastOf(periodsIn(periods));
      if (latest) return latest;
    }
  }
  return null;
}

function quartersOf(periods: readonly Period[]): Period[] {
  return periods.filter(({ frequency }) => frequency === Frequency.QUARTER);
}

function quartersOfMonths(periods: readonly Period[]): Period[] {
  const months = new Set(periods.filter(({ frequency }) => frequency === Frequency.MONTH));
  const quarters = new Set([...months].flatMap((month) => enclosing(month, Frequency.QUARTER) ?? []));
  return [...quarters].filter((quarter) => partsOf(quarter, Frequency.MONTH)?.every((month) => months.has(month)));
}

function longestOf(periods: readonly Period[]): Period[] {
  const length = Math.max(...periods.map(lengthInMonths));
  return periods.filter((period) => lengthInMonths(period) === length);
}

function lastOf(periods: readonly Period[]): Period | null {
  return periods.reduce<Period | null>((last, period) => (last && last.endsOn >= period.endsOn ? last : period), null);
}
