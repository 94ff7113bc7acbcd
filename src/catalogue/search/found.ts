/** Where a word of a search was found in a thing, from poor to good. */
export const NOWHERE = 0;
export const DOUBTFUL = 1;
export const IN_TEXT = 2;
export const IN_NAME = 3;

/** What was found for one word, or for several: by the place of each thing, how well, and what it counts. */
export class Found {
  readonly places: number[] = [];
  readonly #levels: Uint8Array;
  readonly #weights: Float32Array;

  constructor(private readonly size: number) {
    this.#levels = new Uint8Array(size);
    this.#weights = new Float32Array(size);
  }

  level(place: number): number {
    return this.#levels[place] ?? NOWHERE;
  }

  weight(place: number): number {
    return this.#weights[place] ?? 0;
  }

  /** Notes what was found in one thing: of several ways the best counts. */
  note(place: number, level: number, weight: number): void {
    const before = this.level(place);
    if (before === NOWHERE) this.places.push(place);
    if (level > before) this.#levels[place] = level;
    if (weight > this.weight(place)) this.#weights[place] = weight;
  }

  /** What has one thing or another. */
  either(other: Found): Found {
    const found = new Found(this.size);
    for (const each of [this, other])
      for (const place of each.places) found.note(place, each.level(place), each.weight(place));
    return found;
  }

  /** What has both: as well as the worse of the two, and counting for both. */
  both(other: Found): Found {
    const found = new Found(this.size);
    const fewer = this.places.length <= other.places.length ? this : other;
    for (const place of fewer.places) {
      const level = Math.min(this.level(place), other.level(place));
      if (level > NOWHERE) found.note(place, level, this.weight(place) + other.weight(place));
    }
    return found;
  }
}
