import { cut } from "./cut";
import { lettersOf } from "./lettersOf";
import type { Speaking } from "./lookFor";
import type { SearchableText } from "./searchableText";
import type { TermReader } from "./termReader";

/** A piece of a text that speaks for some of what is looked for. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly wanted: number;
  readonly says: number;
}

/** What is only meant says a little less than what is written. */
const MEANT = 0.9;
/** The name is read first, and a code last. */
const [IN_NAME, IN_TEXTS, IN_CODES] = [1.2, 1, 0.9];

/** Marks within so many characters are shown together. */
const TOGETHER = 130;

/**
 * The piece of a thing's name, texts or codes that speaks best for what is looked for; of equals the first. Where its
 * letters were found but none of its words ("E07 000 109"), the name or code that has them.
 */
export function excerptOf(
  { name, codes, texts }: SearchableText,
  { speaking, letters }: { readonly speaking: Speaking; readonly letters: string },
  reader: TermReader,
): string {
  const lettered = [name, ...codes].find((text) => lettersOf(text).startsWith(letters));
  let best = { says: 0, text: lettered ?? name, from: 0, to: 0 };
  const consider = (counts: number) => (text: string) => {
    const marks = marksIn(text, speaking, reader);
    for (const [at, { start }] of marks.entries()) {
      const near = marks.slice(at).filter(({ end }) => end - start <= TOGETHER);
      const says = counts * speaking.reduce((sum, _, wanted) => sum + mostSaid(near, wanted), 0);
      if (says > best.says) best = { says, text, from: start, to: Math.max(...near.map(({ end }) => end)) };
    }
  };
  consider(IN_NAME)(name);
  texts.forEach(consider(IN_TEXTS));
  codes.forEach(consider(IN_CODES));
  return cut(best.text, best.from, best.to);
}

function mostSaid(marks: readonly Mark[], wanted: number): number {
  return marks.reduce((most, mark) => (mark.wanted === wanted ? Math.max(most, mark.says) : most), 0);
}

/** In order of where they start. */
function marksIn(text: string, speaking: Speaking, reader: TermReader): Mark[] {
  const marks: Mark[] = [];
  for (const { term, start, end, isMeant } of reader.read(text)) {
    for (const [wanted, terms] of speaking.entries()) {
      const says = terms.get(term);
      if (says !== undefined) marks.push({ start, end, wanted, says: isMeant ? says * MEANT : says });
    }
  }
  return marks.sort((a, b) => a.start - b.start || a.end - b.end);
}
