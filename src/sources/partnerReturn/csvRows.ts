import { CsvError, parse } from "csv-parse/sync";
import { brokenOff } from "../csv/brokenOff";
import { ANY_LINE_END } from "../csv/firstLine";
import { RefusedFile } from "../refusedFile";
import type { WorkbookRow } from "../workbook/workbook";
import { headingOf } from "./returnTable";

/** What may part the cells; Excel takes the semicolon where the comma is the sign before decimals. */
const DELIMITERS = [",", ";", "\t", "|"] as const;

/** The rows of a text, and what parts its cells. */
export interface CsvRows {
  readonly delimiter: (typeof DELIMITERS)[number];
  readonly rows: readonly WorkbookRow[];
}

/**
 * Takes a text apart by whatever parts the cells of its table's head; by commas where none does. Throws RefusedFile when it
 * cannot be taken apart, or breaks off.
 */
export function csvRows(text: string): CsvRows {
  for (const delimiter of DELIMITERS) {
    const rows = tryRows(text, delimiter);
    const head = rows instanceof CsvError ? undefined : rows.find(isHead);
    if (rows instanceof CsvError || head === undefined) continue;
    refuseBrokenOff(text, rows, head);
    return { delimiter, rows };
  }
  const rows = tryRows(text, ",");
  if (!(rows instanceof CsvError)) return { delimiter: ",", rows };
  throw new RefusedFile(
    rows.code === "CSV_QUOTE_NOT_CLOSED"
      ? "The file opens a quote that is never closed: save it as comma-separated text in UTF-8 again."
      : "The file cannot be taken apart into rows and cells: save it as comma-separated text in UTF-8.",
  );
}

function isHead({ cells }: WorkbookRow): boolean {
  return headingOf(cells)?.lacks.length === 0;
}

/** A number that was cut off is a smaller number. */
function refuseBrokenOff(text: string, rows: readonly WorkbookRow[], head: WorkbookRow): void {
  const last = rows.at(-1);
  if (last === undefined || /[\r\n]$/.test(text)) return;
  if (last.cells.length < head.cells.length) throw brokenOff(last.number, last.cells.length, head.cells.length);
}

function tryRows(text: string, delimiter: string): WorkbookRow[] | CsvError {
  try {
    const records: string[][] = parse(text, {
      bom: true,
      delimiter,
      // Without being told, the parser goes by the first, and takes whatever else ends a line for part of a cell.
      record_delimiter: [...ANY_LINE_END],
      relax_column_count: true,
      relax_quotes: true,
    });
    return records.map((cells, at) => ({ number: at + 1, cells, isHidden: false }));
  } catch (error) {
    if (error instanceof CsvError) return error;
    throw error;
  }
}
