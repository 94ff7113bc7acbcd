import { abbreviations } from "../abbreviations";
import { SYNONYMS } from "./synonyms/synonyms";
import { type Word, wordsIn } from "./wordsIn";

/** A matter that words speak for, and how much of it they say: 1 for its own name. */
export interface Meaning {
  readonly matter: string;
  readonly share: number;
}

/** How much a part, a form or a tool says of what it is one of. */
const SHARE_OF_PART = 0.7;

/** Words by what is left of them, so that every ending is the same; abbreviations apart from words of the same letters. */
const phraseOf = (words: readonly Word[]): string =>
  words.map(({ stem, inCapitals }) => (inCapitals ? stem.toUpperCase() : stem)).join(" ");

const nameOf = (text: string): string => phraseOf(wordsIn(text));

/** No term of a single word looks like this, so a matter is never taken for a word. */
const matterOf = (text: string): string => `=${nameOf(text)}`;

const names = new Map<string, string>();
for (const { matter, alsoCalled = [] } of SYNONYMS) {
  for (const name of [matter, ...alsoCalled]) names.set(nameOf(name), matterOf(matter));
}

const wholes = new Map<string, Set<string>>();
for (const { matter, includes = [] } of SYNONYMS) {
  for (const name of includes) {
    const part = names.get(nameOf(name)) ?? matterOf(name);
    names.set(nameOf(name), part);
    wholes.set(part, (wholes.get(part) ?? new Set()).add(matterOf(matter)));
  }
}

for (const { abbreviation, standsFor, alsoWritten } of abbreviations) {
  const meant = [standsFor, ...alsoWritten]
    .map((written) => names.get(nameOf(written)))
    .find((matter) => matter !== undefined);
  if (meant !== undefined) names.set(nameOf(abbreviation), meant);
}

const meanings = new Map([...names].map(([phrase, matter]) => [phrase, upward(matter)]));

const longest = new Map<string, number>();
for (const name of names.keys()) {
  const [first = "", ...rest] = name.toLowerCase().split(" ");
  longest.set(first, Math.max(longest.get(first) ?? 0, 1 + rest.length));
}

/** The most words that a phrase with a meaning has which begins with a word; 0 when there is none. */
export function longestPhraseFrom({ stem }: Word): number {
  return longest.get(stem) ?? 0;
}

/** What the synonyms say that some words mean; undefined when they say nothing. */
export function meaningsOf(words: readonly Word[]): readonly Meaning[] | undefined {
  return meanings.get(phraseOf(words)) ?? meanings.get(words.map(({ stem }) => stem).join(" "));
}

/** A matter, and all that it is a part of, each by the shortest way. */
function upward(matter: string): Meaning[] {
  const shares = new Map([[matter, 1]]);
  for (const [part, share] of shares) {
    for (const whole of wholes.get(part) ?? []) {
      if (!shares.has(whole)) shares.set(whole, share * SHARE_OF_PART);
    }
  }
  return [...shares].map(([of, share]) => ({ matter: of, share }));
}
