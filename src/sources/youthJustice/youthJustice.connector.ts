import * as z from "zod";
import type { Connector, ReadingTerms } from "../connector";
import { readCsv } from "../csv/readCsv";
import type { SourceRow } from "../observation";
import type { ReadableFile } from "../readableFile";
import { YOUTH_ITEMS } from "./items";
import { YouthTable } from "./youthJustice.parse";

const settings = z.strictObject({
  /** GSS codes by the department's numbers, for areas besides Kent, Medway, the South East and England. */
  areas: z.record(z.string().regex(/^\d{3}$/), z.string().regex(/^[EW]\d{8}$/)).default({}),
});
type Settings = z.infer<typeof settings>;

/** The long table of the Local Authority Interactive Tool: yearly measures of young people by upper-tier authority. */
export const youthJustice: Connector<Settings> = {
  name: "youth-justice",
  reads: "the long table of the Local Authority Interactive Tool (CSV)",
  settings,
  measures: Object.values(YOUTH_ITEMS).map(({ measure }) => measure),
  // Items are brought up to date in the middle of a month.
  schedule: "0 10 20 * *",
  licence: "Open Government Licence v3.0",
  opensArchives: false,
  // The dictionary of the table lies beside it.
  takes: (name) => /(bds_long|lait|youth).*\.csv$/i.test(name) && !/dictionary/i.test(name),
  read: readTable,
};

async function* readTable(
  file: ReadableFile,
  { known, settings: { areas } }: ReadingTerms<Settings>,
): AsyncGenerator<readonly SourceRow[]> {
  const table = new YouthTable(known, areas);
  for await (const rows of readCsv(file.bytes())) yield table.read(rows);
  yield table.finish();
}
