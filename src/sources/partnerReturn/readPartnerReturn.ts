import type { ReadingTerms } from "../connector";
import { strictUtf8 } from "../csv/strictUtf8";
import type { SourceRow } from "../observation";
import type { ReadableFile } from "../readableFile";
import { RefusedFile } from "../refusedFile";
import { readWorkbook } from "../workbook/readWorkbook";
import { csvRows } from "./csvRows";

import { NEEDED_TITLES } from "./returnColumns";
import type { ReturnSettings } from "./returnSettings";
import { ReturnSheet } from "./returnSheet";

/** The most that a return may be: what a partner fills in has some hundred rows. */
const MOST_TEXT_BYTES = 5_000_000;
const WORKBOOK_LIMITS = { mostUnpackedBytes: 100_000_000, mostRowsPerSheet: 20_000 };

const WORKBOOK = /\.(xlsx|xlsm|xls|ods)$/i;

type Terms = ReadingTerms<ReturnSettings>;

/** Reads a return: each sheet that has a table of figures, hidden rows too. Throws RefusedFile when none has. */
export async function* readPartnerReturn(file: ReadableFile, terms: Terms): AsyncGenerator<readonly SourceRow[]> {
  const misses: (string | null)[] = [];
  let hasTable = false;
  for await (const { sheet, rows } of WORKBOOK.test(file.name) ? workbook(file, terms) : text(file, terms)) {
    yield rows;
    hasTable ||= sheet.hasTable;
    misses.push(sheet.nearMiss);
  }
  if (hasTable) return;
  const miss = misses.find((nearest) => nearest !== null);
  const nearest = miss === undefined ? "" : `; ${miss}`;
  throw new RefusedFile(`A return must have a table with the columns ${NEEDED_TITLES}, but has none${nearest}.`);
}

interface SheetRead {
  readonly sheet: ReturnSheet;
  readonly rows: readonly SourceRow[];
}

async function* workbook(file: ReadableFile, terms: Terms): AsyncGenerator<SheetRead> {
  let name: string | null = null;
  let sheet: ReturnSheet | null = null;
  for await (const piece of readWorkbook(await file.onDisk(), { wants: () => true, limits: WORKBOOK_LIMITS })) {
    if (sheet === null || piece.sheet !== name) sheet = sheetOf(piece.sheet, terms, false);
    name = piece.sheet;
    yield { sheet, rows: sheet.read(piece.rows) };
  }
}

async function* text(file: ReadableFile, terms: Terms): AsyncGenerator<SheetRead> {
  const pieces: Buffer[] = [];
  for await (const piece of strictUtf8(file.bytes())) {
    pieces.push(piece);
    if (file.bytesRead > MOST_TEXT_BYTES) {
      throw new RefusedFile(`A return may have at most ${MOST_TEXT_BYTES} bytes, but ${file.name} has more.`);
    }
  }
  const { delimiter, rows } = csvRows(Buffer.concat(pieces).toString("utf8"));
  const sheet = sheetOf(null, terms, delimiter === ";");
  yield { sheet, rows: sheet.read(rows) };
}

function sheetOf(sheet: string | null, { known, settings }: Terms, hasDecimalCommas: boolean): ReturnSheet {
  return new ReturnSheet({ sheet, known, visibility: settings.visibility, hasDecimalCommas });
}
