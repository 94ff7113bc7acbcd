/**
 * Rows that nobody understood, by whose they are and by as much as they say of when: a period, the year of one, or nothing.
 * Any figure that they may belong to is in doubt.
 */
export class MisreadRows {
  readonly #rows = new Map<string, number>();

  /** Takes note of a row. */
  add(whose: string, time = ""): void {
    this.#rows.set(keyOf(whose, time), this.mayBe(whose, [time]) + 1);
  }

  /** How many rows of somebody's may be of a period, by all the times that such a row may say, each once. */
  mayBe(whose: string, times: readonly string[]): number {
    return times.reduce((sum, time) => sum + (this.#rows.get(keyOf(whose, time)) ?? 0), 0);
  }
}

function keyOf(whose: string, time: string): string {
  return `${whose}\t${time}`;
}

/**
 * What is said of figures that rows may belong to which nobody understood; null where there are none.
 *
 * @param what the rows or records, such as "the records"
 */
export function onMisread(rows: number, what: string): string | null {
  if (rows === 0) return null;
  return `${rows} of ${what} that were read with these could not be understood, and are counted nowhere.`;
}
