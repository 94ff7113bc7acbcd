import * as z from "zod";
import type { Connector, ReadingTerms } from "../connector";
import type { SourceRow } from "../observation";
import type { ReadableFile } from "../readableFile";
import { publicationDay } from "../table/publicationDay";
import { SheetChoice } from "../table/sheetChoice";
import { readWorkbook } from "../workbook/readWorkbook";
import { TEMPORARY_ACCOMMODATION, TemporaryAccommodation } from "./mhclgHomelessness.parse";

/** Sheets have been called TA1, TA1_ and TA1 - Apr-Jun 18. The contents say when the workbook was published. */
const SHEETS = { TA1: /^TA1(?![0-9])/i, Contents: /^contents$/i } as const;

/** Table TA1 of the detailed local authority tables: households in temporary accommodation at the end of a quarter. */
export const mhclgHomelessness: Connector<Record<string, never>> = {
  name: "mhclg-homelessness",
  reads: "a quarter's detailed local authority tables on homelessness (XLSX, ODS)",
  settings: z.strictObject({}),
  measures: [TEMPORARY_ACCOMMODATION],
  // The tables are published at half past nine, some four months after the quarter, on a day that changes.
  schedule: "0 10 * * 1-5",
  licence: "Open Government Licence v3.0",
  opensArchives: false,
  takes: (name) => /detailed_?(la|local_authority).*\.(xlsx|ods)$/i.test(name),
  read: readTables,
};

async function* readTables(file: ReadableFile, { known, today }: ReadingTerms): AsyncGenerator<readonly SourceRow[]> {
  const sheets = new SheetChoice(SHEETS);
  let table: TemporaryAccommodation | null = null;
  let publishedOn = null;
  for await (const { sheet, rows } of readWorkbook(await file.onDisk(), { wants: (name) => sheets.wants(name) })) {
    if (sheets.kindOf(sheet) === "Contents") {
      publishedOn ??= publicationDay(rows);
      continue;
    }
    table ??= new TemporaryAccommodation(sheet, file.name, known, today);
    table.publishedOn = publishedOn;
    yield table.read(rows);
  }
  sheets.require("TA1");
  table?.finish();
}
