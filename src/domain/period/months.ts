import type { Day } from "../day";

/** Months counted from January of the year 0, so that a calendar is arithmetic: December 2025 is 2025 × 12 + 11. */
export type MonthCount = number;

/** The count of a month of a year; January is 1. Throws a RangeError when the year has no such month. */
export function monthCount(year: number, month: number): MonthCount {
  if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12) {
    throw new RangeError(`A month is 1 to 12 of a whole year, but is ${month} of ${year}.`);
  }
  return year * 12 + month - 1;
}

/** The month that a day is in. */
export function monthOfDay(day: Day): MonthCount {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The year of a month. */
export function yearOf(count: MonthCount): number {
  return Math.floor(count / 12);
}

/** Which month of its year a month is; January is 1. */
export function monthOfYear(count: MonthCount): number {
  return count - yearOf(count) * 12 + 1;
}

/** A number in two digits. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** The first day of a month of the years 0 to 9999. */
export function firstDay(count: MonthCount): Day {
  return `${String(yearOf(count)).padStart(4, "0")}-${twoDigits(monthOfYear(count))}-01`;
}

/** The last day of a month of the years 0 to 9999. */
export function lastDay(count: MonthCount): Day {
  const day = new Date(firstDay(count));
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
