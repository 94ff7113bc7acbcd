import type { SourceRow } from "../observation";
import { RefusedFile } from "../refusedFile";
import type { WorkbookRow } from "../workbook/workbook";
import { knownNames } from "./knownNames";
import { RETURN_COLUMNS } from "./returnColumns";
import { ReturnHeading } from "./returnHeading";
import { type RowTerms, readReturnRow } from "./returnRow";
import { type Heading, headingOf } from "./returnTable";

/** By what a sheet is read: as its rows are, whose table and sender are found in it. */
export type SheetTerms = Omit<RowTerms, "table" | "returned" | "names">;

/** Reads one sheet, or a file that has none: what stands above its table, and then the table. */
export class ReturnSheet {
  readonly #heading: ReturnHeading;
  readonly #where: string;
  #rowTerms: RowTerms | null = null;
  #nearMiss: { readonly heading: Heading; readonly row: number } | null = null;

  constructor(private readonly terms: SheetTerms) {
    this.#where = terms.sheet === null ? "The file" : `The sheet "${terms.sheet}"`;
    this.#heading = new ReturnHeading(this.#where, terms.known);
  }

  /** Whether a table has been found. */
  get hasTable(): boolean {
    return this.#rowTerms !== null;
  }

  /** What the row lacks that most resembles the head of a table; null when none does. */
  get nearMiss(): string | null {
    if (this.#nearMiss === null) return null;
    const { heading, row } = this.#nearMiss;
    return `row ${row} of ${this.#where.replace("The", "the")} lacks ${heading.lacks.map((column) => RETURN_COLUMNS[column].title).join(", ")}`;
  }

  /** What rows say, those of the table only. Throws RefusedFile when the sheet cannot be trusted as a whole. */
  read(rows: readonly WorkbookRow[]): SourceRow[] {
    return rows.flatMap((row) => this.#read(row) ?? []);
  }

  #read(row: WorkbookRow): SourceRow | null {
    const heading = headingOf(row.cells);
    const isHead = heading !== null && heading.lacks.length === 0;
    if (this.#rowTerms !== null) {
      if (isHead) throw new RefusedFile(`${this.#where} has a second table in row ${row.number}: a sheet takes one.`);
      return readReturnRow(row, this.#rowTerms);
    }
    if (isHead) this.#begin(heading, row.number);
    else if (heading !== null) this.#nearMiss ??= { heading, row: row.number };
    else this.#heading.add(row);
    return null;
  }

  #begin({ table, twice }: Heading, row: number): void {
    if (twice !== null) {
      const { title } = RETURN_COLUMNS[twice];
      throw new RefusedFile(`${this.#where} names the column "${title}" twice in row ${row}: one of them must go.`);
    }
    this.#rowTerms = { ...this.terms, table, names: knownNames(this.terms.known), returned: this.#heading.read() };
  }
}
