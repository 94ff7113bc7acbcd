import { monthCount } from "../months";
import { monthsFrom, type ReadSpelling, type Span } from "./span";
import { isYearAfter, TWO_YEARS } from "./twoYears";

const FINANCIAL = new RegExp(`^(fy|financial year)? ?${TWO_YEARS}(?: financial year)?$`);
const ONE_YEAR = /^(fy|financial year|cy|calendar year)? ?(\d{4})$/;

/** "2020/21", "2020-21", "2020_21", "2020 to 2021", "fy 2020/2021": April of the first year to March of the second. */
export const readFinancialYear: ReadSpelling = (text, convention) => {
  const [, prefix, start, separator, end] = FINANCIAL.exec(text) ?? [];
  if (start === undefined || end === undefined) return null;
  if (isYearAfter(Number(start), end)) return financialYearFrom(Number(start));
  const mayBeMonth = prefix === undefined && separator === "-" && end.length === 2 && convention !== "FINANCIAL";
  return {
    refusal: mayBeMonth
      ? "is neither a month, 01 to 12, nor two years of which one follows the other"
      : "is not two years of which one follows the other, as a financial year is written",
  };
};

/**
 * "2020", "calendar year 2020". A financial year has to have both its years, since publishers name it by either. Where a
 * source writes financial years, one year alone may mean one.
 */
export const readOneYear: ReadSpelling = (text, convention) => {
  const [, kind, yearText] = ONE_YEAR.exec(text) ?? [];
  if (yearText === undefined) return null;
  const year = Number(yearText);
  const isFinancial = kind?.startsWith("f") ?? convention === "FINANCIAL";
  if (!isFinancial) return monthsFrom(monthCount(year, 1), 12);
  return {
    either: [financialYearFrom(year - 1), financialYearFrom(year)],
    because: `is ambiguous: a financial year may be named by the year that it starts or ends in${
      kind === undefined ? `, and a calendar year of this source is written "calendar year ${yearText}"` : ""
    }`,
  };
};

function financialYearFrom(year: number): Span {
  return monthsFrom(monthCount(year, 4), 12);
}
