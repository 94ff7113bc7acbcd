import { stem } from "porter2";
import { abbreviations } from "../../domain/abbreviations";
import { isSmall, wordsOf } from "./words";

/** Something that is written in full, as the stems of its telling words, and its abbreviation. */
export interface Phrase {
  readonly stems: readonly string[];
  readonly abbreviation: string;
}

/** The words that say something, of any text. */
const telling = (text: string) => wordsOf(text).filter(({ folded }) => !isSmall(folded));

/** What is written in full, by the stem of its first word, the longest first. */
export const phrases: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirst();

/** What an abbreviation adds to a text, by the letters as they are written in it, in one or several. */
export const meanings: ReadonlyMap<string, readonly string[]> = new Map(
  abbreviations.flatMap(({ abbreviation, standsFor }) => {
    const words = telling(standsFor);
    const tied = words.flatMap((word, at) => (word.isTied ? [`${words[at - 1]?.folded}${word.folded}`] : []));
    const meaning = [...words.map(({ folded }) => folded), ...tied];
    return [abbreviation, `${abbreviation}s`].map((written) => [written, meaning] as const);
  }),
);

/** The abbreviations, in capitals, by how they are compared in one or several. */
export const writtenShort: ReadonlyMap<string, string> = new Map(
  abbreviations.flatMap(({ abbreviation }) => {
    const folded = abbreviation.toLowerCase();
    return [folded, `${folded}s`].map((written) => [written, folded.toUpperCase()] as const);
  }),
);

function phrasesByFirst(): Map<string, Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const { abbreviation, standsFor, alsoWritten } of abbreviations) {
    for (const written of [standsFor, ...alsoWritten]) {
      const stems = telling(written).map(({ folded }) => stem(folded));
      const first = stems[0] ?? "";
      byFirst.set(first, [...(byFirst.get(first) ?? []), { stems, abbreviation: abbreviation.toLowerCase() }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  return byFirst;
}
