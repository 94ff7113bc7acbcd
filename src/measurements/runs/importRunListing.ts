import type { Source } from "../../catalogue/model";
import type { Asking } from "../asking";
import { INTEGER, MOMENT } from "../page/keyKind";
import type { Listing } from "../page/listing";
import { IMPORT_RUN_JSON, type ImportRun, type ImportRunJson, importRunOf } from "./importRun";

/** The runs of a source, the newest first. */
export function importRunListing(source: Source, { catalogue }: Asking): Listing<ImportRun, ImportRunJson> {
  return {
    of: "ImportRun",
    from: (parameters) => ({
      tables: () => "import_runs v",
      conditions: [`v.source_id = ${parameters.add(source.rowId)}`],
    }),
    order: [
      { letter: "s", sql: "v.started_at", kind: MOMENT, descending: true, valueIn: ({ startedAt }) => startedAt },
      { letter: "i", sql: "v.id", kind: INTEGER, descending: true, valueIn: ({ rowId }) => rowId },
    ],
    json: IMPORT_RUN_JSON,
    read: (json) => importRunOf(json, catalogue),
  };
}
