import { stem } from "porter2";

/** A word of a text: where it stands, and what is left of it without its endings. */
export interface Word {
  readonly from: number;
  readonly to: number;
  readonly stem: string;
  /** Whether it is written as abbreviations are, in capitals: "ASB", "OCGs". */
  readonly inCapitals: boolean;
}

/**
 * Letters or digits, and an apostrophe with what follows it. A hyphen parts words, but for beginnings that are written
 * with it or without: "re-offending" is "reoffending".
 */
const WORD = /(?:\b(?:anti|co|inter|multi|non|re)-)?[\p{L}\p{N}]+(?:['’]\p{L}+)*/giu;

const POSSESSIVE = /['’]s?$/;

const CAPITALS = /^\p{Lu}{2,}s?$/u;

/** The words of a text, in its order. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: written, index }) => {
    const bare = written.replace(POSSESSIVE, "");
    return {
      from: index,
      to: index + written.length,
      stem: stem(bare.replace("-", "").toLowerCase()),
      inCapitals: CAPITALS.test(bare),
    };
  });
}
