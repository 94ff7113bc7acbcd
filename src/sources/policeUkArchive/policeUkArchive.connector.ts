import * as z from "zod";
import type { Connector } from "../connector";
import { readCsv } from "../csv/readCsv";
import type { Known } from "../known";
import type { SourceRow } from "../observation";
import { CRIME_MEASURES } from "../policeCounts/crimeCells";
import type { ReadableFile } from "../readableFile";
import { isStreetFile } from "./fileNamed";
import { StreetFile } from "./policeUkArchive.parse";

/** A month's street-level crimes of a police force, as data.police.uk publishes them: a row for each record. */
export const policeUkArchive: Connector<Record<string, never>> = {
  name: "police-uk-archive",
  reads: "a month's street-level crimes of a police force (YYYY-MM-FORCE-street.csv), or a folder or ZIP of months",
  settings: z.strictObject({}),
  measures: CRIME_MEASURES,
  // The site brings a month out at its end or a little later.
  schedule: "0 6 1,15 * *",
  licence: "Open Government Licence v3.0",
  opensArchives: true,
  incompleteMonths: {
    judgedBy: "total-crime",
    inDoubt: ["total-crime", "violent-offences", "recorded-crime-outcomes"],
  },
  takes: isStreetFile,
  read: (file, { known }) => readStreetFile(file, known),
};

async function* readStreetFile(file: ReadableFile, known: Known): AsyncGenerator<readonly SourceRow[]> {
  const street = new StreetFile(file.name, known);
  for await (const rows of readCsv(file.bytes())) yield street.read(rows);
  yield* street.finish();
}
