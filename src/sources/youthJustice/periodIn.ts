import type { YearMeaning } from "./items";

/** A period as the hub writes it, and how it came of what the table gives. */
export interface YouthPeriod {
  readonly period: string;
  readonly note: string | null;
}

/**
 * The period that the table means by a year: "2024-25" is a financial year. "2016" is a calendar year for some items and for
 * others the financial year that ends in it. What is neither is left as it is, for the import to reject.
 */
export function periodIn(years: string, meaning: YearMeaning): YouthPeriod {
  const [, first, second] = /^(\d{4})[-/](\d{2})$/.exec(years) ?? [];
  if (first !== undefined && Number(second) === (Number(first) + 1) % 100)
    return { period: `${first}/${second}`, note: null };
  if (meaning === "CALENDAR_YEAR" || !/^\d{4}$/.test(years)) return { period: years, note: null };
  const note =
    meaning === "AT_31_MARCH"
      ? `Published as "${years}", at 31 March ${years}.`
      : `Published as "${years}", taken as the year ending March ${years}.`;
  return { period: `${Number(years) - 1}/${years.slice(2)}`, note };
}
