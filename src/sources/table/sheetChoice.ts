import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";

/** How many names of sheets a refusal repeats. */
const MOST_NAMES = 50;

/** Picks the sheets of a workbook by what their names have in common, since they change from file to file. */
export class SheetChoice<K extends string> {
  readonly #met: string[] = [];
  readonly #chosen = new Map<K, string>();

  constructor(private readonly patterns: Readonly<Record<K, RegExp>>) {}

  /** Which of the wanted sheets a name is of; null for none. */
  kindOf(sheet: string): K | null {
    return (Object.keys(this.patterns) as K[]).find((kind) => this.patterns[kind].test(sheet.trim())) ?? null;
  }

  /** Whether a sheet is to be read. Throws RefusedFile for a second of its kind: which of the two is right is not known. */
  wants(sheet: string): boolean {
    this.#met.push(sheet);
    const kind = this.kindOf(sheet);
    if (kind === null) return false;
    const before = this.#chosen.get(kind);
    if (before !== undefined) {
      throw new RefusedFile(
        `The workbook has two sheets that may be ${kind}, ${shown(before)} and ${shown(sheet)}: only one can be read.`,
      );
    }
    this.#chosen.set(kind, sheet);
    return true;
  }

  /** Throws RefusedFile, with the names that there are, when a sheet was not among those of the workbook. */
  require(...kinds: readonly K[]): void {
    const missing = kinds.filter((kind) => !this.#chosen.has(kind));
    if (missing.length === 0) return;
    const names = this.#met.slice(0, MOST_NAMES).map(shown).join(", ");
    throw new RefusedFile(`The workbook must have a sheet ${missing.join(" and ")}, but has only ${names}.`);
  }
}

function shown(sheet: string): string {
  return `"${visibleText(sheet)}"`;
}
