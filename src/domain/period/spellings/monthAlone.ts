import { monthNamed } from "../monthName";
import { monthCount } from "../months";
import { monthsFrom, monthsTo, type ReadSpelling } from "./span";

/**
 * "2025-12": always a month, unless the source declares that it writes financial years so, or the quarters that end with
 * a month. "202512" is a quarter's end or nothing, since "202021" is how others write a year.
 */
export const readMonthInNumbers: ReadSpelling = (text, convention) => {
  const [, year, dash, monthText] = /^(\d{4})( ?- ?)?(\d{2})$/.exec(text) ?? [];
  if (year === undefined || monthText === undefined) return null;
  const month = Number(monthText);
  const isStamp = convention === "QUARTER_END_STAMP";
  if (dash === undefined && !isStamp) {
    return { refusal: "is ambiguous: six digits may be a month or two years: write them as in 2025-12 or 2025/26" };
  }
  if (month < 1 || month > 12 || convention === "FINANCIAL") return null;
  const count = monthCount(Number(year), month);
  return isStamp ? monthsTo(count, 3) : monthsFrom(count, 1);
};

/** "dec 2025", "december 2025", "2025 dec". */
export const readMonthInWords: ReadSpelling = (text) => {
  const [, before, name, after] = /^(?:(\d{4})[ -]?)?([a-z]+)(?:[ -]?(\d{4}))?$/.exec(text) ?? [];
  const month = monthNamed(name ?? "");
  const year = before ?? after;
  if (month === null || year === undefined || (before !== undefined && after !== undefined)) return null;
  return monthsFrom(monthCount(Number(year), month), 1);
};
