import { stopwords } from "@orama/stopwords/english";
import { FIELD_WORDS } from "./fieldWords";
import { longestPhraseFrom, meaningsOf } from "./meaningsOf";
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
  let next = 0;
  for (const [at, first] of words.entries()) {
    if (at < next) continue;
    const phrase = phraseAt(words, at, longestPhraseFrom(first)) ?? [first];
    next = at + phrase.length;
    const written = text.slice(first.from, phrase.at(-1)?.to);
    for (const { matter, share } of meaningsOf(phrase) ?? ownMeaning(first)) {
      if ((terms.get(matter)?.share ?? 0) < share) terms.set(matter, { key: matter, share, written });
    }
  }
  return terms;
}

/** The longest phrase of several words at a place that has a meaning; undefined when none has. */
function phraseAt(words: readonly Word[], at: number, longest: number): readonly Word[] | undefined {
  for (let length = longest; length > 1; length -= 1) {
    const phrase = words.slice(at, at + length);
    if (meaningsOf(phrase)) return phrase;
  }
  return undefined;
}

/** A word of which the synonyms say nothing stands for itself, unless it says nothing. */
function ownMeaning(word: Word) {
  const says = !silent.has(word.stem) && /\p{L}{2}/u.test(word.stem);
  return says ? [{ matter: word.stem, share: 1 }] : [];
}
