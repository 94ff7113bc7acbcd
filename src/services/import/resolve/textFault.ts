import type { Observation } from "../../../sources/observation";
import { type Rejection, rejection } from "../../../sources/rejection";

/** The longest texts that are kept, in characters. */
const LONGEST_NOTE = 1_000;
const LONGEST_NAME = 300;

/** What PostgreSQL or UTF-8 has no place for. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

/** Why a text of a row cannot be kept, or null when each can. */
export function textFault(row: Observation): Rejection | null {
  const { note, origin } = row;
  return (
    fault(row, "note", note, LONGEST_NOTE) ??
    (origin === null
      ? null
      : (fault(row, "file", origin.file, LONGEST_NAME) ?? fault(row, "sheet", origin.sheet, LONGEST_NAME)))
  );
}

function fault(row: Observation, column: string, text: string | null, longest: number): Rejection | null {
  if (text === null) return null;
  const cell = { ...row, column, value: text };
  if (text.length > longest) return rejection(cell, "TEXT_TOO_LONG", column, text.length, longest);
  return NO_TEXT.test(text) ? rejection(cell, "INVALID_TEXT", column) : null;
}
