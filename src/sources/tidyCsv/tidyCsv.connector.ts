import * as z from "zod";
import type { Connector } from "../connector";
import { readTidyCsv } from "./readTidyCsv";

/** A header and then a row for each figure, in the columns that README.md lists: what any source takes. */
export const tidyCsv: Connector<Record<string, never>> = {
  name: "tidy-csv",
  reads: "a tidy CSV file: a header, then a row for each figure",
  settings: z.strictObject({}),
  measures: null,
  schedule: null,
  licence: null,
  opensArchives: false,
  takes: (name) => /\.csv$/i.test(name),
  read: (file, { known }) => readTidyCsv(file.bytes(), known),
};
