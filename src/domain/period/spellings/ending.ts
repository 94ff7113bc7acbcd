import { isEnd, monthAt, POINT, readPoint } from "./point";
import { monthsTo, type ReadSpelling } from "./span";

const LENGTHS = [
  { months: 12, words: "(?:year|(?:12|twelve)[ -]months?)[ -](?:ending|ended|to)|ye|y/e" },
  { months: 3, words: "(?:quarter|(?:3|three)[ -]months?)[ -](?:ending|ended|to)|qe|q/e" },
].map(({ months, words }) => ({ months, pattern: new RegExp(`^(?:${words}) ?-? ?(?:${POINT}|\\d{4})$`) }));

/** "year ending march 2021", "ye-2020-09", "12 months to 30 sept 2020", "quarter ending dec 2025". */
export const readEnding: ReadSpelling = (text) => {
  for (const { months, pattern } of LENGTHS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    if (match[1] === undefined) return { refusal: "does not say the month that it ends with" };
    const end = readPoint(match[1]);
    if (end === null) return null;
    if (end.year === null) return { refusal: "does not say its year" };
    const last = monthAt(end, end.year);
    return isEnd(end, last) ? monthsTo(last, months) : { refusal: "does not end with the last day of a month" };
  }
  return null;
};
