import { type Day, isDay } from "../day";
import { Frequency } from "../frequency";
import { firstDay, lastDay, type MonthCount, monthCount, monthOfDay, monthOfYear, yearOf } from "./months";
import { keyOf, labelOf } from "./spelling";

/** A reporting period. Two periods are the same when their keys are; there is one frozen object for each key. */
export interface Period {
  readonly key: string;
  readonly label: string;
  readonly frequency: Frequency;
  readonly startsOn: Day;
  /** The last day, which is still in it. */
  readonly endsOn: Day;
}

/** How many months a period of each frequency has. */
export const monthsOf: Readonly<Record<Frequency, 1 | 3 | 12>> = {
  MONTH: 1,
  QUARTER: 3,
  FINANCIAL_YEAR: 12,
  CALENDAR_YEAR: 12,
  YEAR_ENDING: 12,
};

/** The years that periods are made for: those of four digits, so that days compare as text does. */
const YEARS = { first: 1000, last: 9999 };

/** A calendar month; January is 1. */
export function month(year: number, month: number): Period {
  return periodFrom(Frequency.MONTH, monthCount(year, month));
}

/** A quarter of the financial year that starts in April of a year: quarter 4 lies in the year after. */
export function financialQuarter(startYear: number, quarter: 1 | 2 | 3 | 4): Period {
  return periodFrom(Frequency.QUARTER, monthCount(startYear, 4) + (quarter - 1) * 3);
}

/** The twelve months that end with a month. To March they are a financial year, to December a calendar year. */
export function yearEnding(year: number, month: number): Period {
  return periodFrom(yearFrequency(month), monthCount(year, month) - 11);
}

/** The frequency of the years that end with a month of the year; January is 1. */
export function yearFrequency(endMonth: number): Frequency {
  if (endMonth === 3) return Frequency.FINANCIAL_YEAR;
  return endMonth === 12 ? Frequency.CALENDAR_YEAR : Frequency.YEAR_ENDING;
}

/** The period of a frequency that starts with a month. Throws when there is none. */
export function periodFrom(frequency: Frequency, first: MonthCount): Period {
  return periodStarting(frequency, firstDay(first));
}

/** Every period made so far, by frequency and first day: a period is made once and then looked up. */
const made: Readonly<Record<Frequency, Map<Day, Period>>> = {
  MONTH: new Map(),
  QUARTER: new Map(),
  FINANCIAL_YEAR: new Map(),
  CALENDAR_YEAR: new Map(),
  YEAR_ENDING: new Map(),
};

/** The period of a frequency with a first day, as it is stored. Throws when there is none. */
export function periodStarting(frequency: Frequency, startsOn: Day): Period {
  return made[frequency].get(startsOn) ?? make(frequency, startsOn);
}

function make(frequency: Frequency, startsOn: Day): Period {
  const first = monthOfDay(startsOn);
  const last = first + monthsOf[frequency] - 1;
  const isFirstDay = isDay(startsOn) && startsOn.endsWith("-01");
  const isWithinYears = yearOf(first) >= YEARS.first && yearOf(last) <= YEARS.last;
  if (!isFirstDay || !isWithinYears || !mayStartWith(frequency, monthOfYear(first))) {
    throw new RangeError(`No period of the frequency ${frequency} starts on ${startsOn}.`);
  }
  const span = { frequency, first, last };
  const period = Object.freeze({ key: keyOf(span), label: labelOf(span), frequency, startsOn, endsOn: lastDay(last) });
  made[frequency].set(startsOn, period);
  return period;
}

/** Whether periods of a frequency start with a month of the year; January is 1. */
function mayStartWith(frequency: Frequency, month: number): boolean {
  if (frequency === Frequency.MONTH) return true;
  if (frequency === Frequency.QUARTER) return month % 3 === 1;
  return frequency === yearFrequency(month === 1 ? 12 : month - 1);
}
