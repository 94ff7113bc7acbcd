import { INTEGER } from "../page/keyKind";
import type { Listing } from "../page/listing";
import type { ImportRun } from "./importRun";

/** A source row that was not taken in, and why. */
export interface Rejection {
  /** Its place among the run's rejections, from 1. Never published. */
  readonly place: number;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

/** The rejections of a run, in the order of its rows. */
export function rejectionListing(run: ImportRun): Listing<Rejection, Rejection> {
  return {
    of: "Rejection",
    from: (parameters) => ({
      tables: () => "rejections v",
      conditions: [`v.import_run_id = ${parameters.add(run.rowId)}`],
    }),
    order: [{ letter: "p", sql: "v.place", kind: INTEGER, descending: false, valueIn: ({ place }) => place }],
    json: (
      v,
    ) => `json_build_object('place', ${v}.place, 'sheet', ${v}.sheet, 'row', ${v}."row", 'column', ${v}."column",
      'value', ${v}.value, 'code', ${v}.code, 'message', ${v}.message)`,
    read: (json) => json,
  };
}
