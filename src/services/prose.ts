import { type Field, invalid, type UserError } from "./userError";

/** The longest note, reason or text of an annotation, in characters. */
const LONGEST_PROSE = 1_000;

/** NUL, which no database keeps, and halves of surrogate pairs, which no encoding has. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

/** What can be seen: white space, controls, joiners and marks of direction cannot, and a text of them alone says nothing. */
const SEEN = /[^\p{White_Space}\p{Control}\p{Format}\p{Default_Ignorable_Code_Point}]/u;

/** What is wrong with words for people: there must be some, not too many, and nothing but text. */
export function* faultsOfProse(field: Field, words: string): Generator<UserError> {
  if (!SEEN.test(words)) yield invalid(field, "must be text, but is empty");
  if (words.length > LONGEST_PROSE) {
    yield invalid(field, `must have at most ${LONGEST_PROSE} characters, but has ${words.length}`);
  }
  if (NO_TEXT.test(words)) {
    yield invalid(field, "holds a character that text may not have (NUL or half of a surrogate pair)");
  }
}
