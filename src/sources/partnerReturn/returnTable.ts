import type { Cell } from "../workbook/workbook";
import { cellText } from "./cellText";
import { plainWord } from "./plainWord";
import { NEEDED_COLUMNS, RETURN_COLUMNS, type ReturnColumn } from "./returnColumns";

/** In which cell of a row each column is; a column that the table has not is not there. */
export type ReturnTable = Partial<Record<ReturnColumn, number>>;

/** What a row of cells is as the head of a table. */
export interface Heading {
  readonly table: ReturnTable;
  /** The columns without which it heads no table. */
  readonly lacks: readonly ReturnColumn[];
  /** A column that it names more than once. */
  readonly twice: ReturnColumn | null;
}

const COLUMNS = Object.entries(RETURN_COLUMNS) as [ReturnColumn, (typeof RETURN_COLUMNS)[ReturnColumn]][];

/** Every spelling of every title. */
const TITLES: ReadonlyMap<string, ReturnColumn> = new Map(
  COLUMNS.flatMap(([column, { title, others }]) => [title, ...others].map((name) => [plainWord(name), column])),
);

/** Reads a row of cells as the head of a table, in whatever order, whatever else it names; null when it cannot be one. */
export function headingOf(cells: readonly Cell[]): Heading | null {
  const table: ReturnTable = {};
  let twice: ReturnColumn | null = null;
  for (const [place, cell] of cells.entries()) {
    const column = TITLES.get(plainWord(cellText(cell)));
    if (column === undefined) continue;
    if (table[column] !== undefined) twice ??= column;
    table[column] ??= place;
  }
  const lacks = NEEDED_COLUMNS.filter((column) => table[column] === undefined);
  // One of its words may stand in any sentence or mark above the table.
  return lacks.length >= NEEDED_COLUMNS.length - 1 ? null : { table, lacks, twice };
}
