/** A calendar date as text, "2021-04-01". Days compare as text does, and know no time zone. */
export type Day = string;

/** The first day that calendars and databases have: there was no year 0. */
export const FIRST_DAY: Day = "0001-01-01";

const MILLISECONDS_A_DAY = 86_400_000;

/** The day before a day. */
export function dayBefore(day: Day): Day {
  return daysOn(day, -1);
}

/** The day after a day. */
export function dayAfter(day: Day): Day {
  return daysOn(day, 1);
}

/** The day so many days after a day. */
export function daysOn(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Whether text is a date that exists: "2021-02-30" does not. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
