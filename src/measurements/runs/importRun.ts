import type { Catalogue } from "../../catalogue/catalogue";
import { globalId } from "../../catalogue/globalId";
import { found } from "../../catalogue/link/assembly";
import type { Source } from "../../catalogue/model";
import type { ImportRunStatus } from "../../domain/importRunStatus";
import { INSTANT } from "../instant";

/** What a run says of itself. */
interface Account {
  readonly status: ImportRunStatus;
  readonly dryRun: boolean;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly read: number;
  readonly measurements: number;
  readonly inserted: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly ignored: number;
  readonly error: string | null;
}

/** One reading of a source, with its account. */
export interface ImportRun extends Account {
  readonly nodeType: "ImportRun";
  readonly id: string;
  /** The surrogate key. Never published. */
  readonly rowId: number;
  readonly source: Source;
}

/** A row of the runs as an SQL expression that gives JSON. */
export const IMPORT_RUN_JSON = (v: string) =>
  `json_build_object('rowId', ${v}.id, 'key', ${v}.key, 'sourceId', ${v}.source_id, 'status', ${v}.status, 'dryRun', ${v}.dry_run,
    'startedAt', ${INSTANT(`${v}.started_at`)}, 'finishedAt', ${INSTANT(`${v}.finished_at`)}, 'file', ${v}.file,
    'sha256', ${v}.sha256, 'read', ${v}.read, 'measurements', ${v}.measurements, 'inserted', ${v}.inserted,
    'revised', ${v}.revised, 'unchanged', ${v}.unchanged, 'rejected', ${v}.rejected, 'ignored', ${v}.ignored,
    'error', ${v}.error)`;

/** What that expression gives. */
export interface ImportRunJson extends Account {
  readonly rowId: number;
  readonly key: string;
  readonly sourceId: number;
}

/** The run that a row is, linked to its source. */
export function importRunOf({ key, sourceId, ...run }: ImportRunJson, { rows }: Catalogue): ImportRun {
  return { ...run, nodeType: "ImportRun", id: globalId("ImportRun", key), source: found(rows.sources, sourceId) };
}
