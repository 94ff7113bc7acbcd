import SearchableMap from "minisearch/SearchableMap";
import { stem } from "porter2";
import { typingDistance } from "./typingDistance";

/** A term that a word may mean, by its number; how much it counts beside the word itself; whether it is hardly meant. */
export interface Likely {
  readonly term: number;
  readonly weight: number;
  readonly isDoubtful: boolean;
}

/** The same word with another ending, begun, or with slips of typing. */
const ENDING_WEIGHT = 0.9;
const BEGUN_WEIGHT = 0.7;
const NEAR_WEIGHT = 0.4;

/** Fewer letters than these begin too many words and names. */
export const SHORTEST_BEGUN = 2;
/** In fewer letters every slip is another word. From how many letters on one slip is forgiven, and two. */
const [ONE_SLIP, TWO_SLIPS] = [4, 8];
/** In so few letters the first is taken to be right. */
const FIRST_IS_RIGHT = 5;

/** Every term that the catalogue's texts are found by, numbered. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];
  /** Only words: a code with a slip in it is another code. */
  readonly #words = new SearchableMap<number>();
  readonly #byStem = new Map<string, number[]>();

  get size(): number {
    return this.#terms.length;
  }

  /** The number of a term, which it is given when it is new. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.push(term) - 1;
    this.#numbers.set(term, number);
    if (/\d/.test(term)) return number;
    this.#words.set(term, number);
    const root = stem(term);
    const sharing = this.#byStem.get(root);
    if (sharing) sharing.push(number);
    else this.#byStem.set(root, [number]);
    return number;
  }

  term(number: number): string {
    return this.#terms[number] ?? "";
  }

  /** Whether a word is known, with this ending or another. */
  knows(word: string): boolean {
    return this.#numbers.has(word) || this.#byStem.has(stem(word));
  }

  /** The terms that a word is, bends or begins. Where the word is itself one, those that it only begins are doubtful. */
  likely(word: string): Likely[] {
    const itself = this.#numbers.get(word);
    const found = new Map<number, Likely>();
    const add = (term: number, weight: number, isDoubtful: boolean) => {
      if (!found.has(term)) found.set(term, { term, weight, isDoubtful });
    };
    if (itself !== undefined) add(itself, 1, false);
    for (const term of this.#byStem.get(stem(word)) ?? []) add(term, ENDING_WEIGHT, false);
    if (word.length >= SHORTEST_BEGUN) {
      for (const [begun, term] of this.#words.atPrefix(word))
        add(term, (BEGUN_WEIGHT * word.length) / begun.length, itself !== undefined);
    }
    return [...found.values()];
  }

  /** The terms that a word may be a slip of. */
  near(word: string): Likely[] {
    if (word.length < ONE_SLIP || /\d/.test(word)) return [];
    const most = word.length < TWO_SLIPS ? 1 : 2;
    const found: Likely[] = [];
    // Two letters changed over are one slip, but two edits of the library's.
    for (const [near, [term]] of this.#words.fuzzyGet(word, 2)) {
      const slips = typingDistance(word, near);
      const isPlausible = word.length > FIRST_IS_RIGHT || near[0] === word[0];
      if (slips > 0 && slips <= most && isPlausible)
        found.push({ term, weight: NEAR_WEIGHT / slips, isDoubtful: true });
    }
    return found;
  }
}
