import * as z from "zod";
import type { Connector, ReadingTerms } from "../connector";
import { readCsv } from "../csv/readCsv";
import type { SourceRow } from "../observation";
import type { ReadableFile } from "../readableFile";
import { SheetChoice } from "../table/sheetChoice";
import { readWorkbook } from "../workbook/readWorkbook";
import type { WorkbookRow } from "../workbook/workbook";
import { DELIBERATE_FIRES } from "./fireCount";
import { IncidentTable } from "./fireIncidents.parse";
import { isIncidentTable } from "./kindOfFire";

const SHEETS = { Datasheet: /^data[ _]?(sheet)?$/i } as const;

/**
 * Deliberate fires by month, from the tables with a row for each fire that was attended. Each table is of one kind of fire,
 * and its figures are those of that kind: the total of all kinds is in none of them, and none replaces another's figures.
 */
export const fireIncidents: Connector<Record<string, never>> = {
  name: "fire-incidents",
  reads: "an incident-level table of outdoor, dwelling, other building or road vehicle fires (ODS, XLSX, CSV)",
  settings: z.strictObject({}),
  measures: [DELIBERATE_FIRES],
  // Published once a year, between July and September.
  schedule: "0 10 * 7-9 1-5",
  licence: "Open Government Licence v3.0",
  opensArchives: false,
  takes: (name) => isIncidentTable(name) && /\.(ods|xlsx|csv)$/i.test(name),
  read: readTable,
};

async function* readTable(file: ReadableFile, { known }: ReadingTerms): AsyncGenerator<readonly SourceRow[]> {
  let table: IncidentTable | null = null;
  for await (const { sheet, rows } of rowsOf(file)) {
    table ??= new IncidentTable(sheet, file.name, known);
    yield table.read(rows);
  }
  if (table !== null) yield table.finish();
}

async function* rowsOf(file: ReadableFile): AsyncGenerator<{ sheet: string | null; rows: readonly WorkbookRow[] }> {
  if (!/\.csv$/i.test(file.name)) {
    const sheets = new SheetChoice(SHEETS);
    yield* readWorkbook(await file.onDisk(), { wants: (name) => sheets.wants(name) });
    sheets.require("Datasheet");
    return;
  }
  let row = 0;
  for await (const rows of readCsv(file.bytes())) {
    const before = row;
    yield { sheet: null, rows: rows.map((cells, at) => ({ number: before + at + 1, cells, isHidden: false })) };
    row += rows.length;
  }
}
