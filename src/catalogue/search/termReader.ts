import { stem } from "porter2";
import { meanings, type Phrase, phrases, writtenShort } from "./meanings";
import { isSmall, type Word, wordsOf } from "./words";

/** Something by which a text is found, and the piece of the text that says it. */
export interface Term {
  readonly term: string;
  readonly start: number;
  readonly end: number;
  /** Whether the text means it without writing it so: an abbreviation, or what one stands for. */
  readonly isMeant: boolean;
}

/**
 * Reads out of a text what it is found by: its words, the compounds that are written apart or with a hyphen ("fly-tipping"
 * is "flytipping", too), the abbreviations of what it writes in full and what its abbreviations stand for.
 */
export class TermReader {
  readonly #known = new Set<string>();
  readonly #stems = new Map<string, string>();

  /** Learns the words of a text: two neighbours are taken for a compound where some text writes them as one. */
  learn(text: string): void {
    const words = wordsOf(text);
    for (const [at, { folded, isTied }] of words.entries()) {
      this.#known.add(folded);
      if (isTied) this.#known.add(`${words[at - 1]?.folded}${folded}`);
    }
  }

  /** Whether some text writes these letters as one word, or ties them by a hyphen. */
  knows(word: string): boolean {
    return this.#known.has(word);
  }

  /** Everything that a text is found by. */
  read(text: string): Term[] {
    const words = wordsOf(text);
    const terms: Term[] = [];
    for (const [at, word] of words.entries()) {
      const { folded, written, start, end } = word;
      terms.push({ term: folded, start, end, isMeant: false });
      const before = words[at - 1];
      if (before !== undefined && this.isCompound(before, word))
        terms.push({ term: before.folded + folded, start: before.start, end, isMeant: false });
      for (const term of meanings.get(written) ?? []) terms.push({ term, start, end, isMeant: true });
    }
    const telling = words.filter(({ folded }) => !isSmall(folded));
    for (const [at, { start }] of telling.entries()) {
      for (const { abbreviation, stems } of this.#phrasesAt(telling, at))
        terms.push({ term: abbreviation, start, end: telling[at + stems.length - 1]?.end ?? start, isMeant: true });
    }
    return terms;
  }

  /** Whether two neighbours are one word. */
  isCompound(first: Word, second: Word): boolean {
    if (second.isTied) return true;
    return !isSmall(first.folded) && !isSmall(second.folded) && this.knows(first.folded + second.folded);
  }

  /**
   * A text as letters only, in which it is the same whether it writes something in full or abbreviates it: "Kent Police &
   * Crime Commissioner" is "kentPCC". Capitals are abbreviations, so that the letters of none begin an ordinary word.
   */
  essence(text: string): string {
    const telling = wordsOf(text).filter(({ folded }) => !isSmall(folded));
    let letters = "";
    for (let at = 0; at < telling.length; ) {
      const longest = this.#phrasesAt(telling, at)[0];
      const word = telling[at]?.folded ?? "";
      letters += longest?.abbreviation.toUpperCase() ?? writtenShort.get(word) ?? word;
      at += longest?.stems.length ?? 1;
    }
    return letters;
  }

  /** What is written in full from a word on, the longest first. */
  #phrasesAt(words: readonly Word[], at: number): Phrase[] {
    const candidates = phrases.get(this.#stemOf(words[at]?.folded ?? "")) ?? [];
    return candidates.filter(({ stems }) =>
      stems.every((wanted, place) => this.#stemOf(words[at + place]?.folded ?? "") === wanted),
    );
  }

  #stemOf(word: string): string {
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    const found = stem(word);
    // Only the catalogue's own words are remembered: those of searches have no end.
    if (this.knows(word)) this.#stems.set(word, found);
    return found;
  }
}
