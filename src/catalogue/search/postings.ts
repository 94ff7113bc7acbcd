/** In which things a term occurs: of each its place, what the term counts in it, and whether its name has it. */
export interface Postings {
  readonly places: Uint32Array;
  readonly weights: Float32Array;
  readonly inName: Uint8Array;
}

/** How often a term occurs in a thing's name and codes, and in its other texts. */
export interface Occurrences {
  name: number;
  text: number;
}

/** BM25 as its authors have it (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009). */
const SATURATION = 1.2;
const LENGTH_COUNTS = 0.7;
/** A name counts for more than what is said about it. */
const NAME_BOOST = 4;

/** Gathers, thing by thing, which terms occur where, and then lays them out by term. */
export class PostingsBuilder {
  readonly #terms: number[] = [];
  readonly #places: number[] = [];
  readonly #names: number[] = [];
  readonly #texts: number[] = [];
  readonly #nameLengths: number[] = [];
  readonly #textLengths: number[] = [];

  /** Adds the next thing, with what it holds by number of term. */
  add(terms: ReadonlyMap<number, Occurrences>, nameLength: number, textLength: number): void {
    const place = this.#nameLengths.length;
    this.#nameLengths.push(nameLength);
    this.#textLengths.push(textLength);
    for (const [term, { name, text }] of terms) {
      this.#terms.push(term);
      this.#places.push(place);
      this.#names.push(name);
      this.#texts.push(text);
    }
  }

  /** All of them, those of each term between its start and the next term's. */
  build(termCount: number): Postings & { readonly starts: Uint32Array } {
    const starts = new Uint32Array(termCount + 1);
    for (const term of this.#terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 0; term < termCount; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const next = starts.slice();
    const length = this.#terms.length;
    const places = new Uint32Array(length);
    const weights = new Float32Array(length);
    const inName = new Uint8Array(length);
    const [nameMean, textMean] = [mean(this.#nameLengths), mean(this.#textLengths)];
    for (let from = 0; from < length; from += 1) {
      const term = this.#terms[from] ?? 0;
      const to = next[term] ?? 0;
      next[term] = to + 1;
      const place = this.#places[from] ?? 0;
      const name = this.#names[from] ?? 0;
      const often =
        (NAME_BOOST * name) / relativeLength(this.#nameLengths[place], nameMean) +
        (this.#texts[from] ?? 0) / relativeLength(this.#textLengths[place], textMean);
      places[to] = place;
      weights[to] = (often * (SATURATION + 1)) / (often + SATURATION);
      inName[to] = name > 0 ? 1 : 0;
    }
    return { starts, places, weights, inName };
  }
}

function relativeLength(length = 0, meanLength: number): number {
  return 1 - LENGTH_COUNTS + (LENGTH_COUNTS * length) / meanLength;
}

function mean(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
}
