import { monthNamed } from "../../domain/period/monthName";

/** What a row says of when its fire was, in the words of its cells. */
export interface FireDate {
  readonly financialYear: string;
  /** Empty in older tables. */
  readonly calendarYear: string;
  /** The number of a month, or its name in older tables. */
  readonly month: string;
}

/**
 * The month of a fire, written 2023-04: null when the cells name none. The financial year must be the one that the month is
 * in, since a table whose months were counted from April would otherwise be read a quarter off.
 */
export function monthIn({ financialYear, calendarYear, month }: FireDate): string | null {
  const first = firstYearOf(financialYear);
  if (first === null) return null;
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthNamed(month.toLowerCase());
  if (number === null || number < 1 || number > 12) return null;
  const year = number >= 4 ? first : first + 1;
  if (calendarYear !== "" && Number(calendarYear) !== year) return null;
  return `${year}-${String(number).padStart(2, "0")}`;
}

/** Whether a text is a financial year, written 2023/24, 2023-24 or 2023/2024. */
export function isFinancialYear(text: string): boolean {
  return firstYearOf(text) !== null;
}

function firstYearOf(financialYear: string): number | null {
  const [, first = "", second = ""] = /^(\d{4})[-/](?:\d{2})?(\d{2})$/.exec(financialYear) ?? [];
  return first !== "" && Number(second) === (Number(first) + 1) % 100 ? Number(first) : null;
}
