import type { Day } from "../../domain/day";
import type { Frequency } from "../../domain/frequency";
import { lengthInMonths, next, periodContaining, periodsBetween, previous, shift } from "../../domain/period/calendar";
import { latestDue } from "../../domain/period/dueOn";
import { monthCount, monthOfDay } from "../../domain/period/months";
import { type Period, periodStarting } from "../../domain/period/period";
import { HubError } from "../../errors";
import type { FigureLine } from "./figureLine";
import type { HeldFigures } from "./heldFigures";
import type { SeriesQuestion } from "./seriesQuestion";

/** The most periods that a series shows: more than eighty years of months. */
const MOST_PERIODS = 1_000;
/** Gaps are shown no further back than periods are read (PeriodKey). */
const FIRST_MONTH = monthCount(1900, 1);

/** The first and the last of some periods. */
interface Span {
  readonly first: Period;
  readonly last: Period;
}

/**
 * The periods that a series shows, without a hole: from the first to the last that is held, or as asked. What is not
 * bounded on one side ends with what is held, else with the latest period that is due: never is there nothing to say why
 * there is nothing, but where the last period comes before the first.
 *
 * Throws SERIES_TOO_LONG for more than a thousand.
 *
 * @param today the day on which the question stands
 */
export function periodsAsked(
  { from, to, last, source }: Pick<SeriesQuestion, "from" | "to" | "last" | "source">,
  held: HeldFigures,
  line: FigureLine | null,
  { frequency, endMonth, today }: { readonly frequency: Frequency; readonly endMonth: number; readonly today: Day },
): Period[] {
  const starting = (day: Day) => startingFrom(day, frequency, endMonth);
  const ending = (day: Day) => endingBy(day, frequency, endMonth);
  const spanned = line ? spanOf(line.periods) : spanOf(periodsHeld(held, source));
  const lastHeld = spanned && ending(spanned.last.endsOn);
  const due = latestDue(frequency, today, endMonth);
  const isHeldFrom = lastHeld !== null && (from === null || from.startsOn <= lastHeld.startsOn);
  const final = to ? ending(to.endsOn) : isHeldFrom ? lastHeld : due;
  const firstHeld = spanned && starting(spanned.first.startsOn);
  const isHeldUntil = firstHeld !== null && firstHeld.startsOn <= final.startsOn;
  const first = from ? starting(from.startsOn) : isHeldUntil ? firstHeld : before(final, last ?? 1);
  const count = (monthOfDay(final.startsOn) - monthOfDay(first.startsOn)) / lengthInMonths(final) + 1;
  if (last !== null && last < count) return periodsBetween(shift(final, 1 - last), final);
  if (count > MOST_PERIODS) throw new HubError("SERIES_TOO_LONG", count, MOST_PERIODS);
  return count < 1 ? [] : periodsBetween(first, final);
}

/** The first of so many periods that end with one. */
function before(final: Period, count: number): Period {
  const room = Math.floor((monthOfDay(final.startsOn) - FIRST_MONTH) / lengthInMonths(final));
  return shift(final, -Math.max(0, Math.min(count - 1, room)));
}

/** From the first day of some periods to the last; null when there are none. */
function spanOf(periods: readonly Period[]): Span | null {
  const [one] = periods;
  if (!one) return null;
  const first = periods.reduce((earliest, period) => (period.startsOn < earliest.startsOn ? period : earliest), one);
  const last = periods.reduce((latest, period) => (period.endsOn > latest.endsOn ? period : latest), one);
  return { first, last };
}

/** Every period of which something is held, of whatever length. */
function periodsHeld({ own, tallies }: HeldFigures, asked: SeriesQuestion["source"]): Period[] {
  const isAsked = ({ source }: { readonly source: SeriesQuestion["source"] }) => asked === null || source === asked;
  return [
    ...own.filter(isAsked).map(({ period }) => period),
    ...tallies.filter(isAsked).map(({ frequency, startsOn }) => periodStarting(frequency, startsOn)),
  ];
}

function startingFrom(day: Day, frequency: Frequency, endMonth: number): Period {
  const period = periodContaining(day, frequency, endMonth);
  return period.startsOn < day ? next(period) : period;
}

function endingBy(day: Day, frequency: Frequency, endMonth: number): Period {
  const period = periodContaining(day, frequency, endMonth);
  return period.endsOn > day ? previous(period) : period;
}
