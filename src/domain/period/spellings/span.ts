import type { MonthCount } from "../months";
import type { PeriodConvention } from "../periodConvention";

/** The months that a text names, first and last. Whether they are a period is for periodOf to say. */
export interface Span {
  readonly first: MonthCount;
  readonly last: MonthCount;
}

/** Spans that a text may name, and why it cannot be told which: "is ambiguous: …". */
export interface Ambiguity {
  readonly either: readonly [Span, Span];
  readonly because: string;
}

/** Why a text names no period, to follow the text itself: "ends before it starts". */
export interface Refusal {
  readonly refusal: string;
}

/**
 * Reads one way of writing a period; null when the text is not written so. The text is in lower case, with plain hyphens
 * and single spaces.
 */
export type ReadSpelling = (text: string, convention: PeriodConvention | null) => Span | Ambiguity | Refusal | null;

/** So many months from a month on. */
export function monthsFrom(first: MonthCount, length: number): Span {
  return { first, last: first + length - 1 };
}

/** So many months up to and including a month. */
export function monthsTo(last: MonthCount, length: number): Span {
  return { first: last - length + 1, last };
}
