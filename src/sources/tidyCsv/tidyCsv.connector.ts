import * as z from "zod";
import { Visibility } from "../../domain/visibility";
import type { Connector } from "../connector";
import { visibilitySetting } from "../heldInConfidence";
import { readTidyCsv } from "./readTidyCsv";

/** Who may see the figures whose rows do not say it. */
const settings = z.strictObject({ visibility: visibilitySetting.default(Visibility.PUBLIC) });

/** A header and then a row for each figure, in the columns that README.md lists: what any source takes. */
export const tidyCsv: Connector<z.infer<typeof settings>> = {
  name: "tidy-csv",
  reads: "a tidy CSV file: a header, then a row for each figure",
  settings,
  measures: null,
  schedule: null,
  licence: null,
  opensArchives: false,
  takes: (name) => /\.csv$/i.test(name),
  read: (file, { known, settings: { visibility } }) => readTidyCsv(file.bytes(), known, visibility),
};
