import { wordsOf } from "./words";

/** A text without what is between its words. */
export function lettersOf(text: string): string {
  return wordsOf(text)
    .map(({ folded }) => folded)
    .join("");
}
