import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";
import type { Cell, SheetPiece, WorkbookLimits, WorkbookRow } from "./workbook";

/** A piece is handed over when it has so many rows or cells. */
const ROWS_PER_PIECE = 500;
const CELLS_PER_PIECE = 100_000;

/** A row, and how many times it stands there. */
interface Run {
  readonly row: WorkbookRow;
  readonly times: number;
}

/** Gathers the rows of sheets into pieces. Rows that repeat are written out only as they are taken. */
export class SheetRows {
  #sheet = "";
  #rowsOfSheet = 0;
  #hasPiece = false;
  #runs: Run[] = [];
  #rows = 0;
  #cells = 0;
  #ready: { readonly sheet: string; readonly runs: readonly Run[] }[] = [];

  constructor(private readonly limits: WorkbookLimits) {}

  /** The rows that follow are of this sheet. */
  begin(sheet: string): void {
    this.#sheet = sheet;
    this.#rowsOfSheet = 0;
    this.#hasPiece = false;
  }

  /** Adds a row that has values, and stands there so many times from its number on. Throws RefusedFile beyond the limits. */
  add(row: WorkbookRow, times: number): void {
    const { mostRowsPerSheet, mostRepeatsOfRow } = this.limits;
    if (times > mostRepeatsOfRow) {
      throw this.#refused(
        `may repeat a row ${mostRepeatsOfRow} times at most, but repeats row ${row.number} ${times} times`,
      );
    }
    this.#rowsOfSheet += times;
    if (this.#rowsOfSheet > mostRowsPerSheet)
      throw this.#refused(`may have ${mostRowsPerSheet} rows at most, but has more`);
    for (let done = 0; done < times; ) {
      const some = Math.min(times - done, ROWS_PER_PIECE - this.#rows);
      this.#runs.push({ row: { ...row, number: row.number + done }, times: some });
      done += some;
      this.#rows += some;
      this.#cells += some * row.cells.length;
      if (this.#rows >= ROWS_PER_PIECE || this.#cells >= CELLS_PER_PIECE) this.#finishPiece();
    }
  }

  /** The sheet has ended: what is left of it is a piece, and so is a sheet without rows. */
  end(): void {
    if (this.#rows > 0 || !this.#hasPiece) this.#finishPiece();
  }

  /** Throws RefusedFile for a value that stands, counted from 1, in a column beyond those that a row may have. */
  refuseColumn(column: number, row: number): void {
    const { mostCellsPerRow } = this.limits;
    if (column <= mostCellsPerRow) return;
    throw this.#refused(
      `may have ${mostCellsPerRow} columns at most, but has a value in column ${column} of row ${row}`,
    );
  }

  /** Throws RefusedFile for a cell with more text than it may have. */
  refuseText(length: number, row: number): void {
    const { mostCharactersPerCell } = this.limits;
    if (length <= mostCharactersPerCell) return;
    throw this.#refused(`may have ${mostCharactersPerCell} characters in a cell at most, but has more in row ${row}`);
  }

  /** The pieces that are ready. */
  *take(): Generator<SheetPiece> {
    const ready = this.#ready;
    this.#ready = [];
    for (const { sheet, runs } of ready) yield { sheet, rows: runs.flatMap(writtenOut) };
  }

  #finishPiece(): void {
    this.#ready.push({ sheet: this.#sheet, runs: this.#runs });
    this.#runs = [];
    this.#rows = 0;
    this.#cells = 0;
    this.#hasPiece = true;
  }

  #refused(how: string): RefusedFile {
    return new RefusedFile(`The sheet "${visibleText(this.#sheet)}" ${how}.`);
  }
}

function writtenOut({ row, times }: Run): readonly WorkbookRow[] {
  if (times === 1) return [row];
  return Array.from({ length: times }, (_, more) => ({ ...row, number: row.number + more }));
}

/** The cells of a row up to the last that has a value. */
export function upToLastValue(cells: Cell[]): Cell[] {
  let width = cells.length;
  while (width > 0 && cells[width - 1] === null) width -= 1;
  cells.length = width;
  return cells;
}

/** Makes a row as wide as a column's place, with nothing in the cells between. */
export function widenTo(cells: Cell[], width: number): void {
  const from = cells.length;
  if (from >= width) return;
  cells.length = width;
  cells.fill(null, from);
}
