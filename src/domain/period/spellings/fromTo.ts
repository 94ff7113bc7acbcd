import { isEnd, isStart, monthAt, POINT, readPoint } from "./point";
import { monthsFrom, type ReadSpelling } from "./span";

const FROM_TO = new RegExp(`^${POINT} ?(?:to|until|-|/) ?${POINT}$`);
const ISO_DURATION = /^(\d{4}-\d{2}(?:-\d{2})?)\/p(\d{1,2})(m|y)$/;

const NOT_WHOLE_MONTHS = { refusal: "is not of whole months, from the first day of one to the last day of one" };

/** "apr 2020 to mar 2021", "apr-jun 2021", "1 october 2017 to 30 september 2018", "2020-04-01/2021-03-31". */
export const readFromTo: ReadSpelling = (text) => {
  const [, from, to] = FROM_TO.exec(text) ?? [];
  const start = readPoint(from ?? "");
  const end = readPoint(to ?? "");
  if (start === null || end === null) return null;
  if (end.year === null) return { refusal: "does not say the year that it ends in" };
  if (start.year === null && start.month > end.month) return { refusal: "does not say the year that it starts in" };
  const last = monthAt(end, end.year);
  if (!isStart(start) || !isEnd(end, last)) return NOT_WHOLE_MONTHS;
  return { first: monthAt(start, end.year), last };
};

/** ISO 8601, a start and a duration: "2021-01-01/p3m". */
export const readIsoDuration: ReadSpelling = (text) => {
  const [, from, count, unit] = ISO_DURATION.exec(text) ?? [];
  const start = readPoint(from ?? "");
  if (start === null || start.year === null) return null;
  if (!isStart(start)) return NOT_WHOLE_MONTHS;
  return monthsFrom(monthAt(start, start.year), Number(count) * (unit === "y" ? 12 : 1));
};
