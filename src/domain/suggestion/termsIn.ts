import { stopwords } from "@orama/stopwords/english";
import { FIELD_WORDS } from "./fieldWords";
import { LONGEST_PHRASE, meaningsOf } from "./meaningsOf";
import { type Word, wordsIn } from "./wordsIn";

/** What a text speaks of: a word's stem, or a matter that the synonyms know. */
export interface Term {
  readonly key: string;
  /** How much the words say of it: 1, or less for a part of the matter. */
  readonly share: number;
  /** The words, as they are written. */
  readonly written: string;
}

const silent = new Set([...stopwords, ...FIELD_WORDS].flatMap((word) => wordsIn(word).map(({ stem }) => stem)));

/** The terms of a text, each once: the longest phrases that have a meaning first, then the words that say something. */
export function termsIn(text: string): Map<string, Term> {
  const terms = new Map<string, Term>();
  const words = wordsIn(text);
  for (let at = 0; at < words.length; ) {
    const phrase = phraseAt(words, at);
    const written = text.slice(phrase[0]?.from, phrase.at(-1)?.to);
    for (const { matter, share } of meaningsOf(phrase) ?? ownMeaning(phrase)) {
      if ((terms.get(matter)?.share ?? 0) < share) terms.set(matter, { key: matter, share, written });
    }
    at += phrase.length;
  }
  return terms;
}

/** The longest phrase from a place on that has a meaning, else the word there. */
function phraseAt(words: readonly Word[], at: number): readonly Word[] {
  for (let length = LONGEST_PHRASE; length > 1; length -= 1) {
    const phrase = words.slice(at, at + length);
    if (phrase.length === length && meaningsOf(phrase)) return phrase;
  }
  return words.slice(at, at + 1);
}

/** A word of which the synonyms say nothing stands for itself, unless it says nothing. */
function ownMeaning([word]: readonly Word[]) {
  const says = word && !silent.has(word.stem) && /\p{L}{2}/u.test(word.stem);
  return says ? [{ matter: word.stem, share: 1 }] : [];
}
