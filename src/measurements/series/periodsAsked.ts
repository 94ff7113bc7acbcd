import type { Day } from "../../domain/day";
import type { Frequency } from "../../domain/frequency";
import { next, periodContaining, periodsBetween, previous, shift } from "../../domain/period/calendar";
import { latestDue } from "../../domain/period/dueOn";
import type { Period } from "../../domain/period/period";
import type { FigureLine } from "./figureLine";
import type { SeriesQuestion } from "./seriesQuestion";

/**
 * The periods that a series shows, without a hole: from the first to the last that is held, or as asked. Where nothing is
 * held, those that were asked for, up to the latest that is due.
 */
export function periodsAsked(
  { from, to, last }: Pick<SeriesQuestion, "from" | "to" | "last">,
  line: FigureLine | null,
  frequency: Frequency,
  endMonth: number,
  today: Day,
): Period[] {
  const due = latestDue(frequency, today, endMonth);
  const final = to ? endingBy(to.endsOn, frequency, endMonth) : (line?.periods.at(-1) ?? (from || last ? due : null));
  if (!final) return [];
  const first = from
    ? startingFrom(from.startsOn, frequency, endMonth)
    : (line?.periods[0] ?? shift(final, 1 - (last ?? 1)));
  const asked = periodsBetween(first, final);
  return last === null ? asked : asked.slice(-last);
}

function startingFrom(day: Day, frequency: Frequency, endMonth: number): Period {
  const period = periodContaining(day, frequency, endMonth);
  return period.startsOn < day ? next(period) : period;
}

function endingBy(day: Day, frequency: Frequency, endMonth: number): Period {
  const period = periodContaining(day, frequency, endMonth);
  return period.endsOn > day ? previous(period) : period;
}
