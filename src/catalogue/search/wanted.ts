import type { SearchIndex } from "./searchIndex";
import { isSmall, type Word, wordsOf } from "./words";

/** One thing that is looked for, in ways of which any will do; each is some words that must all be there. */
export type Wanted = readonly (readonly string[])[];

/** The fewest letters of a word that may be written together with another. */
const SHORTEST_PART = 3;

/**
 * What the words of a search look for. Small ones would be found in any text, so they are not looked for, unless a hyphen
 * makes them a part of another word: "well-being".
 */
export function wantedOf(text: string, index: SearchIndex): Wanted[] {
  const words = wordsOf(text);
  const looked = words.filter(({ folded, isTied }, at) => !isSmall(folded) || isTied || words[at + 1]?.isTied);
  const wanted = new Map<string, Wanted>();
  for (let at = 0; at < looked.length; at += 1) {
    const [word, next] = [looked[at], looked[at + 1]];
    if (word === undefined) break;
    if (next !== undefined && areOne(word, next, index)) {
      const [first, second] = [word.folded, next.folded];
      wanted.set(first + second, [[first + second], [first, second]]);
      at += 1;
    } else wanted.set(word.folded, [[word.folded], ...takenApart(word.folded, index)]);
  }
  return [...wanted.values()];
}

/** "anti-social" and, since some text writes it in one word or with a hyphen, "anti social". */
function areOne(word: Word, next: Word, { reader, vocabulary }: SearchIndex): boolean {
  return reader.isCompound(word, next) || vocabulary.knows(word.folded + next.folded);
}

/** "domesticabuse" is no word, but two words written together. */
function* takenApart(word: string, { vocabulary }: SearchIndex): Generator<string[]> {
  if (vocabulary.knows(word)) return;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut += 1) {
    const parts = [word.slice(0, cut), word.slice(cut)];
    if (parts.every((part) => vocabulary.knows(part))) yield parts;
  }
}
