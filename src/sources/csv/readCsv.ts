import { pipeline, Readable } from "node:stream";
import { CsvError, type Parser, parse } from "csv-parse";
import { RefusedFile } from "../refusedFile";
import { brokenOff } from "./brokenOff";
import { firstLineOf } from "./firstLine";
import { refuseOtherSeparators } from "./refuseOtherSeparators";
import { strictUtf8 } from "./strictUtf8";

/** The longest that a row may be, in bytes: many times the longest note. A quote that is never closed ends here. */
const LONGEST_ROW = 65_536;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** How many rows are handed on at a time. */
const HANDFUL = 500;

/** A row's cells, in order. Rows may have fewer or more than the first. */
export type CsvRow = readonly string[];

/**
 * Reads comma-separated text in UTF-8, with or without a mark and whatever ends its lines, some hundreds of rows at a time,
 * the first row being one. Throws RefusedFile when the file as a whole is not that, or holds no row.
 */
export async function* readCsv(bytes: AsyncIterable<Buffer>): AsyncGenerator<readonly CsvRow[]> {
  const { line, ends, whole } = await firstLineOf(bytes, LONGEST_ROW);
  const options = {
    bom: true,
    max_record_size: LONGEST_ROW,
    record_delimiter: [...ends],
    relax_column_count: true,
  };
  const ending = { isLine: true };
  // The parser ends with the fault of what is before it in the line, and what is before it with the parser.
  const text = withCommas(strictUtf8(noting(whole, ending)), line);
  const parser = pipeline(Readable.from(text), parse(options), () => undefined);
  let width: number | null = null;
  let read = 0;
  let last: CsvRow = [];
  try {
    for await (const rows of handfuls(parser)) {
      width ??= rows[0]?.length ?? 0;
      read += rows.length;
      last = rows.at(-1) ?? last;
      yield rows;
    }
  } catch (error) {
    throw error instanceof CsvError ? asRefusal(error, parser) : error;
  }
  // A transfer that broke off mostly breaks off within a row.
  if (!ending.isLine && width !== null && last.length < width) throw brokenOff(read, last.length, width);
}

/** Hands bytes on, and notes whether the last of them ends a line. */
async function* noting(bytes: AsyncIterable<Buffer>, ending: { isLine: boolean }): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    const last = piece.at(-1);
    if (last !== undefined) ending.isLine = last === LINE_FEED || last === CARRIAGE_RETURN;
    yield piece;
  }
}

/** Hands text on, once it is known to be text, and that commas part its cells. */
async function* withCommas(text: AsyncIterable<Buffer>, firstLine: string): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const piece of text) {
    if (isFirst) refuseOtherSeparators(firstLine);
    isFirst = false;
    yield piece;
  }
}

async function* handfuls(parser: Parser): AsyncGenerator<readonly CsvRow[]> {
  let isEmpty = true;
  let rows: CsvRow[] = [];
  for await (const first of parser) {
    isEmpty = false;
    // What is there already is taken at once: a promise for each row would cost as much as reading it.
    for (let cells: string[] | null = first; cells !== null; cells = parser.read()) {
      rows.push(cells);
      if (rows.length < HANDFUL) continue;
      yield rows;
      rows = [];
    }
  }
  if (isEmpty) throw new RefusedFile("The file is empty: its first row must name the columns.");
  if (rows.length > 0) yield rows;
}

/** What the parser objects to, in words. It has taken in every row before the one at fault. */
function asRefusal({ code }: CsvError, { info }: Parser): RefusedFile {
  const row = info.records + 1;
  switch (code) {
    case "CSV_MAX_RECORD_SIZE":
      return new RefusedFile(`Row ${row} is longer than ${LONGEST_ROW} bytes: a quote in it may never be closed.`);
    case "CSV_QUOTE_NOT_CLOSED":
      return new RefusedFile(`Row ${row} opens a quote that is never closed.`);
    default:
      return new RefusedFile(
        `Row ${row} has a quote in the middle of a cell: a cell with quotes stands in quotes, each inside it doubled.`,
      );
  }
}
