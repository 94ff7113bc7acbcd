import type { CsvRow } from "../csv/readCsv";

/** The start and the factor of the hash (FNV-1a, 32 bits). */
const START = 0x811c9dc5;
const FACTOR = 0x01000193;

/** Stands between cells; no character has this code. */
const BETWEEN = 0x110000;

/**
 * Tells a line that is repeated word for word from crimes that share an identifier. Only a fingerprint is kept of each line,
 * so that memory does not hold the file: two lines of one identifier have the same once in four thousand million times.
 */
export class SeenLines {
  /** The fingerprint of the first line with each identifier. */
  readonly #first = new Map<string, number>();
  /** Those of other lines with an identifier that was there before. */
  readonly #others = new Map<string, Set<number>>();

  /** Whether a line with an identifier was there before, word for word. */
  isRepeat(id: string, line: CsvRow): boolean {
    const print = fingerprint(id, line);
    const first = this.#first.get(id);
    if (first === undefined) {
      this.#first.set(id, print);
      return false;
    }
    const others = this.#others.get(id);
    if (first === print || others?.has(print)) return true;
    if (others === undefined) this.#others.set(id, new Set([print]));
    else others.add(print);
    return false;
  }

  /** How many lines have an identifier that another has too, beyond the first with each. */
  get sharing(): number {
    let lines = 0;
    for (const { size } of this.#others.values()) lines += size;
    return lines;
  }
}

/** Of all cells but the identifier, by which lines are looked up anyway. */
function fingerprint(id: string, line: CsvRow): number {
  let hash = START;
  for (let place = 0; place < line.length; place += 1) {
    const cell = line[place] ?? "";
    if (cell === id) continue;
    for (let at = 0; at < cell.length; at += 1) hash = Math.imul(hash ^ cell.charCodeAt(at), FACTOR);
    hash = Math.imul(hash ^ BETWEEN, FACTOR);
  }
  return hash;
}
