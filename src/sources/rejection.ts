import { LARGEST_FIGURE } from "../domain/largestFigure";
import { visibleText } from "./visibleText";

/**
 * Every reason for which a row is rejected, on one page: its code and what it says. A message gives the rule and the value
 * received. `given` is that value as it may be repeated.
 */
const MESSAGES = {
  MISSING: (given: string, column: string) => `A row must name its ${column}, but has ${given || "none"}.`,
  NOT_A_NUMBER: (given: string, column: string) =>
    `${column} must be a plain number such as 1234.5 or "1,234.5", but is "${given}".`,
  NUMBER_TOO_LARGE: (given: string, column: string) =>
    `${column} must be within ${LARGEST_FIGURE} either way, to be kept to the last digit, but is ${given}.`,
  UNKNOWN_SHORTHAND: (given: string, shorthand: string, known: string) =>
    `The shorthand of a value must be one of ${known}, but "${given}" has ${visibleText(shorthand)}.`,
  NOT_LOW: (given: string) =>
    `[low] marks a figure that rounds to zero and stands alone or beside 0, but the value is "${given}".`,
  UNKNOWN_WORD: (given: string, column: string, known: string) =>
    `${column} must be one of ${known}, but is "${given}".`,
  UNKNOWN_MARK: (given: string, column: string, known: string) =>
    `${column} must be a number or what its publisher writes instead of one, ${known}, but is "${given}".`,
  NOT_A_DAY: (given: string, column: string) => `${column} must be a date such as 2021-04-01, but is "${given}".`,
  NOT_A_ROW: (given: string, column: string) => `${column} must be a whole number from 1, but is "${given}".`,
  TEXT_TOO_LONG: (_given: string, column: string, length: number, most: number) =>
    `${column} takes at most ${most} characters, but has ${length}.`,
  INVALID_TEXT: (given: string, column: string) =>
    `${column} holds a character that text may not have (NUL or half of a surrogate pair): "${given}".`,
  RAGGED_ROW: (given: string, cells: number) => `A row must have ${cells} cells like the header, but has ${given}.`,
  VALUE_AND_ABSENCE: (given: string, absence: string) =>
    `A row has either a value or the reason why there is none, but has ${given} and ${absence}.`,
  UNKNOWN_MEASURE: (given: string, instead: string) =>
    `measure must be the code of a measure (${instead}), but is "${given}".`,
  NOT_DELIVERED: (given: string, source: string, measures: string) =>
    `The source ${source} does not deliver the measure "${given}": ${measures}.`,
  UNKNOWN_AREA: (given: string) => `area must be the code of an area that the hub holds, but is "${given}".`,
  AREA_NOT_VALID: (given: string, name: string, period: string, validity: string) =>
    `The code ${given} (${name}) ${validity}, and the period is ${period}.`,
  UNKNOWN_CATEGORY: (given: string, measure: string, instead: string) =>
    `category must be one of the measure ${measure} (${instead}), but is "${given}".`,
  AMBIGUOUS_CATEGORY: (given: string, instead: string) =>
    `category "${given}" is in more than one breakdown: name it with its breakdown (${instead}).`,
  UNREADABLE_PERIOD: (_given: string, reason: string) => `period ${reason}.`,
  OTHER_PERIOD: (given: string, column: string, expected: string) =>
    `${column} must be that of the file, ${expected}, but is "${given}".`,
  PERIOD_TOO_FINE: (given: string, measure: string, frequency: string) =>
    `The measure ${measure} is kept by ${frequency} or coarser, but the period is "${given}".`,
  PERIOD_NOT_BEGUN: (given: string, startsOn: string) =>
    `Nothing has been counted yet in the period "${given}", which begins on ${startsOn}.`,
  RATIO_DISAGREES: (given: string, ratio: number) =>
    `The value must be what its numerator and denominator come to, ${ratio}, but is ${given}.`,
  NEGATIVE: (given: string, column: string) => `${column} counts, so it must not be below 0, but is ${given}.`,
  FRACTION: (given: string, unit: string) => `The value is counted in whole ${unit}, but is ${given}.`,
  DENOMINATOR_NOT_POSITIVE: (given: string) => `denominator must be above 0, but is ${given}.`,
  NUMERATOR_ABOVE_DENOMINATOR: (given: string, denominator: number) =>
    `numerator must not be above its denominator, but is ${given} of ${denominator}.`,
  NOT_A_VALUE: (given: string, words: string) =>
    `value must be a number, or say why there is none (${words}), but is "${given}".`,
  AMBIGUOUS_WORD: (given: string, instead: string) =>
    `value must be a number or say why there is none, and "${given}" may mean more than one thing: write ${instead}.`,
  FORMULA_ERROR: (given: string, column: string) =>
    `${column} must be a number, but is a formula that has failed or has no result (${given}): write the number itself.`,
  PERCENTAGE: (given: string, unit: string) =>
    `The value is counted in ${unit}, so it must not be a percentage, but is "${given}".`,
  PERCENT_OR_SHARE: (given: string) =>
    `The value is in per cent, where 45 means 45 per cent; one below 1 needs its numerator and denominator, but ${given} has not both.`,
  NOT_AN_OBJECT: (given: string) => `A row of the answer must be an object with fields, but is ${given}.`,
  NOT_A_SCALAR: (given: string, column: string) => `${column} must be a text or a number, but is ${given}.`,
  NOTE_ALONE: (_given: string) =>
    "A row with a note must have a value or say why there is none, and has neither: nothing in a note is taken for a value.",
  NOT_RETURNED_BY: (given: string, organisation: string, owners: string) =>
    `The measure "${given}" must come from the organisation that returns it for that area (${owners}), but the return is from ${organisation}.`,
  CODE_DISAGREES: (given: string, column: string, code: string, meant: string) =>
    `${column} must be what the code ${code} stands for (${meant}), but is "${given}".`,
  CONFLICTING_DUPLICATE: (given: string, place: string) =>
    `The same measure, area, period and category are given differently in ${place}, and which is right is not known; here it is ${given}.`,
} as const;

type Messages = typeof MESSAGES;
export type RejectionCode = keyof Messages;

/** What a message needs besides the value. */
export type Details<C extends RejectionCode> = Parameters<Messages[C]> extends [string, ...infer D] ? D : never;

/** A row that is not taken in, and why. */
export interface Rejection {
  readonly kind: "REJECTION";
  readonly sheet: string | null;
  /** The row of the file or sheet, from 1. */
  readonly row: number;
  /** The column at fault; null when it is the row as a whole. */
  readonly column: string | null;
  /** What stood there, cut and without characters that do not show. */
  readonly value: string | null;
  readonly code: RejectionCode;
  readonly message: string;
}

/** Where a fault is. */
export interface FaultyCell {
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string | null;
  readonly value: string | number | null;
}

/** Rejects a row for a reason of the table. */
export function rejection<C extends RejectionCode>(cell: FaultyCell, code: C, ...details: Details<C>): Rejection {
  const { sheet, row, column, value } = cell;
  const given = value === null ? null : visibleText(String(value));
  return {
    kind: "REJECTION",
    sheet,
    row,
    column,
    value: given,
    code,
    message: messageOf(code, given ?? "", ...details),
  };
}

/** Reasons that repeat a figure, or words about it, which may well be right. What is impossible anyway tells of nobody. */
const MAY_BE_RIGHT: readonly RejectionCode[] = [
  "VALUE_AND_ABSENCE",
  "RATIO_DISAGREES",
  "PERCENT_OR_SHARE",
  "NOT_A_NUMBER",
  "UNKNOWN_SHORTHAND",
  "NOT_LOW",
  "NUMERATOR_ABOVE_DENOMINATOR",
  "TEXT_TOO_LONG",
  "INVALID_TEXT",
];

/** The same rejection without what could identify people, or is not for everybody; the row says where it stands. */
export function withoutNumber(rejected: Rejection): Rejection {
  const { code } = rejected;
  if (!MAY_BE_RIGHT.includes(code)) return rejected;
  const message = `The row was rejected for the reason ${code}; what it says is not shown, since it is not open to everybody.`;
  return { ...rejected, value: null, message };
}

/** What a reason says of a value. */
export function messageOf<C extends RejectionCode>(code: C, given: string, ...details: Details<C>): string {
  return (MESSAGES[code] as (given: string, ...details: readonly unknown[]) => string)(given, ...details);
}
