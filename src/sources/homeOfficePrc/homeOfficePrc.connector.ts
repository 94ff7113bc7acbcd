import * as z from "zod";
import type { Connector } from "../connector";
import { readCsv } from "../csv/readCsv";
import type { Known } from "../known";
import type { SourceRow } from "../observation";
import type { ReadableFile } from "../readableFile";
import { readWorkbook } from "../workbook/readWorkbook";
import { PrcTables } from "./homeOfficePrc.parse";
import { PRC_MEASURES } from "./offenceCount";

const NOTES = /^notes?$/i;
/** 2002-03 to 2014-15, and 2015_16 from then on. */
const YEAR_SHEET = /^\d{4}[-_]\d{2}$/;

/** The Home Office's police recorded crime by community safety partnership: a row for each offence code and quarter. */
export const homeOfficePrc: Connector<Record<string, never>> = {
  name: "home-office-prc",
  reads: "police recorded crime by community safety partnership (prc-csp-*.ods, .xlsx or .csv)",
  settings: z.strictObject({}),
  measures: PRC_MEASURES,
  // Published each quarter, in January, April, July and October.
  schedule: "0 10 25-31 1,4,7,10 *",
  licence: "Open Government Licence v3.0",
  opensArchives: false,
  takes: (name) => /prc.?csp.*\.(ods|xlsx|csv)$/i.test(name),
  read: (file, { known }) => (/\.csv$/i.test(file.name) ? readText(file, known) : readTables(file, known)),
};

async function* readTables(file: ReadableFile, known: Known): AsyncGenerator<readonly SourceRow[]> {
  const tables = new PrcTables(known);
  const wants = (sheet: string) => NOTES.test(sheet.trim()) || YEAR_SHEET.test(sheet.trim());
  for await (const { sheet, rows } of readWorkbook(await file.onDisk(), { wants })) {
    if (NOTES.test(sheet.trim())) tables.readNotes(rows);
    else yield tables.readTable(sheet, rows);
  }
  yield* tables.finish();
}

async function* readText(file: ReadableFile, known: Known): AsyncGenerator<readonly SourceRow[]> {
  const tables = new PrcTables(known);
  let number = 0;
  for await (const rows of readCsv(file.bytes())) {
    const numbered = rows.map((cells) => ({ number: ++number, cells, isHidden: false }));
    yield tables.readTable(null, numbered);
  }
  yield* tables.finish();
}
