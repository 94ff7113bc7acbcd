import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";
import type { Cell, WorkbookRow } from "../workbook/workbook";
import { headerName } from "./headerName";

/** How many rows with values may stand above the header: titles, notes, a pivot's hidden names. */
const MOST_ROWS_ABOVE = 50;
/** How many names a refusal repeats. */
const MOST_NAMES = 20;

/** The names that publishers have given each column, as headerName writes them. */
export type ColumnNames<C extends string> = Readonly<Record<C, readonly string[]>>;

/** Where each column stands, from 0; -1 for one that may be missing and is. */
export type ColumnPlaces<C extends string> = Readonly<Record<C, number>>;

/**
 * Finds the header of a table by its words, wherever it stands and in whatever order its columns are: a row, or two below
 * each other where cells are merged. Hidden rows are no header: they hold what a pivot table called its columns.
 */
export class HeaderSearch<C extends string> {
  #places: ColumnPlaces<C> | null = null;
  #above: readonly Cell[] = [];
  #rows = 0;
  #nearest: { readonly row: number; readonly names: readonly string[]; readonly found: number } | null = null;

  constructor(
    private readonly sheet: string | null,
    private readonly columns: ColumnNames<C>,
    private readonly optional: readonly C[] = [],
  ) {}

  /** Where the columns stand; null until the header has been met. */
  get places(): ColumnPlaces<C> | null {
    return this.#places;
  }

  /** Looks at a row above the table or at its header. Throws RefusedFile when it names a column twice, or none was met. */
  look({ number, cells, isHidden }: WorkbookRow): void {
    if (isHidden) return;
    const names = cells.map(nameIn);
    const places = this.#placesIn(names);
    const found = Object.values(places).filter((place) => place !== -1).length;
    if (found > (this.#nearest?.found ?? -1)) this.#nearest = { row: number, names, found };
    const both = this.#placesIn(names.map((name, place) => name || nameIn(this.#above[place] ?? null)));
    if (this.#isWhole(places)) this.#found(places, names, number);
    else if (found > 0 && this.#isWhole(both)) this.#found(both, names, number);
    this.#above = cells;
    this.#rows += 1;
    if (this.#places === null && this.#rows > MOST_ROWS_ABOVE) this.refuse();
  }

  /** Refuses a table whose header was not met, with the names that come nearest. */
  refuse(): never {
    const where = this.sheet === null ? "The file" : `The sheet "${visibleText(this.sheet)}"`;
    const missing = this.#needed.filter((column) => !this.columns[column].some((name) => this.#names.includes(name)));
    const wanted = missing.map((column) => `"${this.columns[column][0]}"`).join(", ");
    const shown = this.#names.filter((name) => name !== "").slice(0, MOST_NAMES);
    const nearest =
      shown.length === 0
        ? "no row has names"
        : `the nearest, row ${this.#nearest?.row}, names ${shown.map((name) => `"${visibleText(name)}"`).join(", ")}`;
    throw new RefusedFile(`${where} must have a row that names its columns, but none names ${wanted}: ${nearest}.`);
  }

  #found(places: ColumnPlaces<C>, names: readonly string[], row: number): void {
    for (const [column, place] of Object.entries<number>(places)) {
      const other = names.findLastIndex((name) => this.columns[column as C].includes(name));
      if (other <= place) continue;
      const twice = visibleText(names[other] ?? "");
      throw new RefusedFile(`The header in row ${row} names the column "${twice}" twice: which is meant is not known.`);
    }
    this.#places = places;
  }

  get #names(): readonly string[] {
    return this.#nearest?.names ?? [];
  }

  get #needed(): readonly C[] {
    return (Object.keys(this.columns) as C[]).filter((column) => !this.optional.includes(column));
  }

  #placesIn(names: readonly string[]): ColumnPlaces<C> {
    const places = Object.entries<readonly string[]>(this.columns).map(([column, wanted]) => [
      column,
      names.findIndex((name) => wanted.includes(name)),
    ]);
    return Object.fromEntries(places);
  }

  #isWhole(places: ColumnPlaces<C>): boolean {
    return this.#needed.every((column) => places[column] !== -1);
  }
}

function nameIn(cell: Cell): string {
  return typeof cell === "string" ? headerName(cell) : "";
}
