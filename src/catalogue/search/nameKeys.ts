/** The names and codes of all things as letters only, in order, so that what begins with some letters stands together. */
export class NameKeys {
  readonly #keys: readonly string[];
  readonly #places: Uint32Array;

  /** Takes each key with the place of the thing whose key it is. */
  constructor(pairs: readonly (readonly [key: string, place: number])[]) {
    const sorted = [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    this.#keys = sorted.map(([key]) => key);
    this.#places = Uint32Array.from(sorted, ([, place]) => place);
  }

  /** The place of whatever has a key that begins so, and whether the key is no more than that. */
  *beginning(letters: string): Generator<{ readonly place: number; readonly isWhole: boolean }> {
    if (letters === "") return;
    for (let at = this.#firstFrom(letters); at < this.#keys.length; at += 1) {
      const key = this.#keys[at] ?? "";
      if (!key.startsWith(letters)) return;
      yield { place: this.#places[at] ?? 0, isWhole: key === letters };
    }
  }

  /** Halves the keys until the first is found that does not come before some letters. */
  #firstFrom(letters: string): number {
    let [low, high] = [0, this.#keys.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#keys[middle] ?? "") < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
