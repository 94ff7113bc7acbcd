import type { Day } from "../day";
import { Frequency } from "../frequency";
import { type MonthCount, monthOfDay, monthOfYear, yearOf } from "./months";
import { monthsOf, type Period, periodFrom, yearEnding } from "./period";

/** The period that follows one of the same kind. */
export function next(period: Period): Period {
  return shift(period, 1);
}

/** The period that one of the same kind follows. */
export function previous(period: Period): Period {
  return shift(period, -1);
}

/** The period so many steps of its own length later; earlier when there are fewer than none. */
export function shift(period: Period, steps: number): Period {
  return periodFrom(period.frequency, firstMonth(period) + steps * lengthInMonths(period));
}

/** The same season some years earlier. */
export function yearBefore(period: Period, years = 1): Period {
  return periodFrom(period.frequency, firstMonth(period) - years * 12);
}

/** The twelve months that end with a period's last month: of a year itself. */
export function trailingYear(period: Period): Period {
  const last = monthOfDay(period.endsOn);
  return yearEnding(yearOf(last), monthOfYear(last));
}

/** How many months a period has: 1, 3 or 12. */
export function lengthInMonths(period: Period): number {
  return monthsOf[period.frequency];
}

/** Whether periods of one frequency are shorter than those of another. The three kinds of year are equally long. */
export function isFinerThan(a: Frequency, b: Frequency): boolean {
  return monthsOf[a] < monthsOf[b];
}

/**
 * Orders periods by their first day; of those that start together the shorter comes first. This is a total order, and
 * the order of (first day, last day): no two periods have both in common.
 */
export function comparePeriods(a: Period, b: Period): number {
  if (a.startsOn !== b.startsOn) return a.startsOn < b.startsOn ? -1 : 1;
  return lengthInMonths(a) - lengthInMonths(b);
}

/**
 * The period of a frequency that a day is in. Years that end with some other month need that month (January is 1), and
 * throw without it; given March or December they are financial or calendar years.
 */
export function periodContaining(day: Day, frequency: Frequency, endMonth?: number): Period {
  const month = monthOfDay(day);
  if (frequency !== Frequency.YEAR_ENDING) return periodFrom(frequency, startOfSpan(month, frequency));
  if (endMonth === undefined) throw new Error(`Which year ending holds ${day} depends on the month that it ends with.`);
  const year = yearOf(month) + (monthOfYear(month) > endMonth ? 1 : 0);
  return yearEnding(year, endMonth);
}

/** The first month of the month, financial quarter, financial year or calendar year that a month is in. */
function startOfSpan(month: MonthCount, frequency: Frequency): MonthCount {
  const length = monthsOf[frequency];
  const offset = frequency === Frequency.FINANCIAL_YEAR ? 3 : 0;
  return month - ((month - offset) % length);
}

/**
 * Every period from one to another of the same kind, both included; none when the last comes before the first. Throws
 * when they are not of one kind, such as years that end with different months.
 */
export function periodsBetween(first: Period, last: Period): Period[] {
  const length = lengthInMonths(first);
  const steps = (firstMonth(last) - firstMonth(first)) / length;
  if (first.frequency !== last.frequency || !Number.isInteger(steps)) {
    throw new Error(`No steps of one kind lead from ${first.key} to ${last.key}.`);
  }
  return Array.from({ length: steps + 1 }, (_, index) => shift(first, index));
}

/**
 * The periods of a frequency that make a period up exactly, in order: a quarter's three months, a year's four financial
 * quarters or twelve months, or itself. Null when they do not: the year ending August has no quarters.
 */
export function partsOf(period: Period, frequency: Frequency): Period[] | null {
  if (period.frequency === frequency) return [period];
  if (!isFinerThan(frequency, period.frequency)) return null;
  const first = periodContaining(period.startsOn, frequency);
  if (first.startsOn !== period.startsOn) return null;
  return periodsBetween(first, periodContaining(period.endsOn, frequency));
}

/**
 * The period of a frequency that holds the whole of a period, or is it. Null when none does: no quarter holds a year,
 * nor any financial year a calendar year. Years that end with some other month need that month, and are null without it.
 */
export function enclosing(period: Period, frequency: Frequency, endMonth?: number): Period | null {
  if (period.frequency === frequency) return period;
  if (frequency === Frequency.YEAR_ENDING && endMonth === undefined) return null;
  const holder = periodContaining(period.startsOn, frequency, endMonth);
  return holder.endsOn >= period.endsOn ? holder : null;
}

/** Whether two periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
}

function firstMonth(period: Period): MonthCount {
  return monthOfDay(period.startsOn);
}
