import { UserErrorCode } from "../domain/userErrorCode";
import { fieldError, type UserError } from "./userError";

/** The longest note, or text of an annotation, in characters. */
const LONGEST_PROSE = 1_000;

/** The fault of words for people, or null when they have none: some words, and not too many. */
export function faultOfProse(field: string, words: string): UserError | null {
  if (words.trim() === "") return fieldError(UserErrorCode.INVALID, field, "must be text, but is empty");
  if (words.length <= LONGEST_PROSE) return null;
  const rule = `must have at most ${LONGEST_PROSE} characters, but has ${words.length}`;
  return fieldError(UserErrorCode.INVALID, field, rule);
}
