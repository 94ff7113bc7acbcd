import { stopwords } from "@orama/stopwords/english";

/** A word of a text, and where it stands there. */
export interface Word {
  /** As it is compared: in lower case, without accents and apostrophes. */
  readonly folded: string;
  /** As it is written. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** Whether a hyphen ties it to the word before. */
  readonly isTied: boolean;
}

/** Letters and digits, with the apostrophes between them. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const PLAIN = /^[a-z0-9]*$/;
const LEFT_OUT = /[\p{M}'’]/gu;
const HYPHEN = /^[-\u2010\u2011]$/;

/** Words of their own that "he'll", "I'd", "I'll", "she'd", "she'll", "we'd" and "we'll" become without their apostrophes. */
const WORDS_TOO = new Set(["hell", "id", "ill", "shed", "shell", "wed", "well"]);
/** So frequent that they tell nothing: nothing is looked for by them. The library's list has "few", "more" and "most". */
const SMALL = new Set([...stopwords.map(folded).filter((word) => !WORDS_TOO.has(word)), "a", "many", "much"]);

/** Whether a word tells nothing by itself. */
export function isSmall(word: string): boolean {
  return SMALL.has(word);
}

/** The words of a text. Whatever else it holds (signs, controls, halves of surrogate pairs) only parts words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: written, index: start } of text.matchAll(WORD)) {
    const before = words.at(-1);
    const isTied = before !== undefined && HYPHEN.test(text.slice(before.end, start));
    words.push({ folded: folded(written), written, start, end: start + written.length, isTied });
  }
  return words;
}

/** "Café" and "CAFE" are one word, and so are "Joyden's" and "Joydens". */
function folded(written: string): string {
  const lower = written.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize("NFKD").replace(LEFT_OUT, "").toLowerCase();
}
