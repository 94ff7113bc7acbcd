import { monthNamed } from "../monthName";
import { lastDay, type MonthCount, monthCount } from "../months";

/** Where a span starts or ends, as far as the text says: a month, perhaps a day of it, perhaps its year. */
export interface Point {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
}

const IN_NUMBERS = "\\d{4}-\\d{2}(?:-\\d{2})?";
const IN_WORDS = "(?:\\d{1,2}(?:st|nd|rd|th)? ?)?[a-z]{3,9}(?:[ -]?\\d{4})?";

/** How a point is written, for the patterns of those spellings that have one: "2020-09", "30th sept 2020", "sep". */
export const POINT = `(${IN_NUMBERS}|${IN_WORDS})`;

/** Reads a point; null when its month is none. */
export function readPoint(text: string): Point | null {
  const numbers = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (numbers) return pointOf(Number(numbers[2]), numbers[1], numbers[3]);
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? ?)?([a-z]+)(?:[ -]?(\d{4}))?$/.exec(text);
  return words && pointOf(monthNamed(words[2] ?? ""), words[3], words[1]);
}

function pointOf(month: number | null, year: string | undefined, day: string | undefined): Point | null {
  if (month === null || month < 1 || month > 12) return null;
  return { day: day === undefined ? null : Number(day), month, year: year === undefined ? null : Number(year) };
}

/** Whether a span of whole months can start at a point. */
export function isStart({ day }: Point): boolean {
  return day === null || day === 1;
}

/** Whether a span of whole months can end at a point of a month. */
export function isEnd({ day }: Point, month: MonthCount): boolean {
  return day === null || day === Number(lastDay(month).slice(-2));
}

/** The month of a point, in its own year or, when it does not say it, in another. */
export function monthAt({ month, year }: Point, otherYear: number): MonthCount {
  return monthCount(year ?? otherYear, month);
}
