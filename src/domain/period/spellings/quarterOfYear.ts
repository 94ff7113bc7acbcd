import { monthCount } from "../months";
import type { PeriodConvention } from "../periodConvention";
import { type Ambiguity, monthsFrom, type ReadSpelling, type Span } from "./span";
import { isYearAfter, TWO_YEARS } from "./twoYears";

const QUARTER = "q(?:tr|uarter)? ?(\\d)";
const FINANCIAL = `(?:fy|financial year)? ?${TWO_YEARS}`;
const ONE_YEAR = "(fy|financial year|cy|calendar year)? ?(\\d{4})";

const FINANCIAL_FIRST = new RegExp(`^${FINANCIAL}[ _-]*${QUARTER}$`);
const FINANCIAL_LAST = new RegExp(`^${QUARTER}[ _-]*(?:of )?${FINANCIAL}$`);
const ONE_YEAR_FIRST = new RegExp(`^${ONE_YEAR}[ _-]*${QUARTER}$`);
const ONE_YEAR_LAST = new RegExp(`^${QUARTER}[ _-]*(?:of )?${ONE_YEAR}$`);

const NO_SUCH_QUARTER = { refusal: "names no quarter: a year has quarters 1 to 4" };

/** "2025/26-q3", "fy2020-21 q4", "q1 2021-22": of the financial year, in which April to June is quarter 1. */
export const readQuarterOfFinancialYear: ReadSpelling = (text) => {
  const [, start, , end, quarter] = FINANCIAL_FIRST.exec(text) ?? rotated(FINANCIAL_LAST.exec(text));
  if (start === undefined || end === undefined) return null;
  if (!isYearAfter(Number(start), end)) return { refusal: "is not of two years of which one follows the other" };
  if (!isQuarter(quarter)) return NO_SUCH_QUARTER;
  return financialQuarterOf(Number(start), Number(quarter));
};

/** "2020-q4", "q4 2020": of the kind of year that it names or the source declares, else ambiguous. */
export const readQuarterOfOneYear: ReadSpelling = (text, convention) => {
  const [, kind, year, quarter] = ONE_YEAR_FIRST.exec(text) ?? rotated(ONE_YEAR_LAST.exec(text));
  if (year === undefined) return null;
  if (!isQuarter(quarter)) return NO_SUCH_QUARTER;
  return quarterOf(Number(year), Number(quarter), kind, convention);
};

function quarterOf(
  year: number,
  quarter: number,
  kind: string | undefined,
  convention: PeriodConvention | null,
): Span | Ambiguity {
  const calendar = monthsFrom(monthCount(year, quarter * 3 - 2), 3);
  const starting = financialQuarterOf(year, quarter);
  if (kind?.startsWith("f")) {
    const because = "is ambiguous: a financial year may be named by the year that it starts or ends in";
    return { either: [financialQuarterOf(year - 1, quarter), starting], because };
  }
  if (kind !== undefined) return calendar;
  if (convention !== null) return convention === "FINANCIAL" ? starting : calendar;
  const because = `is ambiguous: quarter ${quarter} may be of the calendar year or of a financial year`;
  return { either: [calendar, starting], because };
}

function financialQuarterOf(startYear: number, quarter: number): Span {
  return monthsFrom(monthCount(startYear, 4) + (quarter - 1) * 3, 3);
}

function isQuarter(text: string | undefined): boolean {
  return text !== undefined && text >= "1" && text <= "4";
}

/** The groups of a match in which the quarter stands first, with the quarter last. */
function rotated(match: RegExpExecArray | null): (string | undefined)[] {
  if (match === null) return [];
  const [whole, quarter, ...year] = match;
  return [whole, ...year, quarter];
}
