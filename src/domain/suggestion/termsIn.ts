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
    const phrase = phraseOf(first, words.slice(at + 1));
    next = at + phrase.length;
    const written = text.slice(first.from, phrase.at(-1)?.to);
    for (const { matter, share } of meaningsOf(phrase) ?? ownMeaning(first)) {
      if ((terms.get(matter)?.share ?? 0) < share) terms.set(matter, { key: matter, share, written });
    }
  }
  return terms;
}

/** The longest phrase that begins with a word and has a meaning, else that word alone. */
function phraseOf(first: Word, rest: readonly Word[]): readonly Word[] {
  for (let more = Math.min(longestPhraseFrom(first) - 1, rest.length); more > 0; more -= 1) {
    const phrase = [first, ...rest.slice(0, more)];
    if (meaningsOf(phrase)) return phrase;
  }
  return [first];
}

/** A word of which the synonyms say nothing stands for itself, unless it says nothing. */
function ownMeaning(word: Word) {
  const says = !silent.has(word.stem) && /\p{L}{2}/u.test(word.stem);
  return says ? [{ matter: word.stem, share: 1 }] : [];
}
