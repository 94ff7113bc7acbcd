import { Frequency } from "../frequency";
import { monthName } from "./monthName";
import { type MonthCount, monthOfYear, twoDigits, yearOf } from "./months";

/** A span of whole months and how often such spans fall: all that a period's spelling depends on. */
interface Span {
  readonly frequency: Frequency;
  readonly first: MonthCount;
  readonly last: MonthCount;
}

/** The one spelling in which a period leaves the hub (the contract's PeriodKey). */
export function keyOf({ frequency, first, last }: Span): string {
  switch (frequency) {
    case Frequency.MONTH:
      return `${yearOf(first)}-${twoDigits(monthOfYear(first))}`;
    case Frequency.QUARTER:
      return `${financialYear(first)}-Q${quarterOf(first)}`;
    case Frequency.FINANCIAL_YEAR:
      return financialYear(first);
    case Frequency.CALENDAR_YEAR:
      return String(yearOf(first));
    case Frequency.YEAR_ENDING:
      return `YE-${yearOf(last)}-${twoDigits(monthOfYear(last))}`;
  }
}

/** A period in words, as a table or a chart is headed. */
export function labelOf({ frequency, first, last }: Span): string {
  switch (frequency) {
    case Frequency.MONTH:
      return monthAndYear(first);
    case Frequency.QUARTER:
      return `${monthName(monthOfYear(first))} to ${monthAndYear(last)} (${financialYear(first)} Q${quarterOf(first)})`;
    case Frequency.FINANCIAL_YEAR:
      return `Financial year ${financialYear(first)}`;
    case Frequency.CALENDAR_YEAR:
      return `Calendar year ${yearOf(first)}`;
    case Frequency.YEAR_ENDING:
      return `Year ending ${monthAndYear(last)}`;
  }
}

function monthAndYear(count: MonthCount): string {
  return `${monthName(monthOfYear(count))} ${yearOf(count)}`;
}

/** The financial year, April to March, that a month is in: "2025/26". */
function financialYear(count: MonthCount): string {
  const start = yearOf(count - 3);
  return `${start}/${twoDigits((start + 1) % 100)}`;
}

/** The financial quarter that a month is in: April to June is 1. */
function quarterOf(count: MonthCount): number {
  return Math.floor((monthOfYear(count - 3) - 1) / 3) + 1;
}
