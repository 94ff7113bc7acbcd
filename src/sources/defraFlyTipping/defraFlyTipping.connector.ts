import * as z from "zod";
import type { Connector, ReadingTerms } from "../connector";
import type { SourceRow } from "../observation";
import type { ReadableFile } from "../readableFile";
import { publicationDay } from "../table/publicationDay";
import { SheetChoice } from "../table/sheetChoice";
import { readWorkbook } from "../workbook/readWorkbook";
import { FlyTippingTable, TABLES } from "./defraFlyTipping.parse";

const SHEETS = { LA_incidents: /^LA[_ ]incidents/i, LA_actions: /^LA[_ ]actions/i, Metadata: /^metadata$/i } as const;

/** Fly-tipping by council and year: incidents, and the prosecutions among the actions that councils took. */
export const defraFlyTipping: Connector<Record<string, never>> = {
  name: "defra-fly-tipping",
  reads: "Defra's workbook of fly-tipping incidents and actions by local authority (XLSX, ODS)",
  settings: z.strictObject({}),
  measures: [TABLES.LA_incidents.measure, TABLES.LA_actions.measure],
  // Published once a year, between November and February.
  schedule: "0 10 * 1,2,3,11,12 1-5",
  licence: "Open Government Licence v3.0",
  opensArchives: false,
  takes: (name) => /fly.?tipping.*\.(xlsx|ods)$/i.test(name),
  read: readTables,
};

async function* readTables(file: ReadableFile, { known }: ReadingTerms): AsyncGenerator<readonly SourceRow[]> {
  const sheets = new SheetChoice(SHEETS);
  const tables = new Map<string, FlyTippingTable>();
  let publishedOn = null;
  for await (const { sheet, rows } of readWorkbook(await file.onDisk(), { wants: (name) => sheets.wants(name) })) {
    const kind = sheets.kindOf(sheet);
    if (kind === "LA_incidents" || kind === "LA_actions") {
      const table = tables.get(sheet) ?? new FlyTippingTable(sheet, kind, known);
      tables.set(sheet, table);
      table.read(rows);
    } else {
      publishedOn ??= publicationDay(rows);
    }
  }
  sheets.require("LA_incidents", "LA_actions");
  for (const table of tables.values()) {
    table.publishedOn = publishedOn;
    yield table.finish();
  }
}
