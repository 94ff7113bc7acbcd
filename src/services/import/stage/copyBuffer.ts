/** How many bytes are gathered before they are copied. */
const FULL = 2_000_000;

const NEWLINE = 0x0a;

/** What a letter takes at most in UTF-8 for each of its places in a text. */
const BYTES_A_LETTER = 3;

/**
 * Text on its way into one table of the database. Two pieces of memory take turns: one is filled while the other is being
 * copied, so that a file of any length passes through the same few megabytes.
 */
export class CopyBuffer {
  #filling = Buffer.alloc(0);
  #spare = Buffer.alloc(0);
  #length = 0;

  /** `into` is the table with its columns. */
  constructor(readonly into: string) {}

  /** Adds a row, whose cells are in COPY's text format already. */
  add(row: string): void {
    const needed = this.#length + row.length * BYTES_A_LETTER + 1;
    if (needed > this.#filling.length) this.#grow(Math.max(needed, FULL + FULL / 4));
    this.#length += this.#filling.write(row, this.#length);
    this.#filling[this.#length] = NEWLINE;
    this.#length += 1;
  }

  get isFull(): boolean {
    return this.#length >= FULL;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  #grow(size: number): void {
    const larger = Buffer.allocUnsafeSlow(size);
    this.#filling.copy(larger, 0, 0, this.#length);
    this.#filling = larger;
  }

  /** Hands over what was gathered; it stands until the next is handed over. */
  take(): Buffer {
    const taken = this.#filling.subarray(0, this.#length);
    [this.#filling, this.#spare] = [this.#spare, this.#filling];
    this.#length = 0;
    return taken;
  }
}
