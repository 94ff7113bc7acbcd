import type { Catalogue } from "../../catalogue/catalogue";
import { globalId } from "../../catalogue/globalId";
import { found } from "../../catalogue/link/assembly";
import type { Source } from "../../catalogue/model";
import type { ImportRunStatus } from "../../domain/importRunStatus";
import { IGNORE_RULES, TALLIES } from "../../sources/account";
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

/** How many rows of a run a rule passed over, or something else that was counted of its rows. */
export interface RunTally {
  readonly code: string;
  /** In words. */
  readonly meaning: string;
  /** Whether these are among the rows that were ignored. */
  readonly isIgnored: boolean;
  readonly rows: number;
}

/** One reading of a source, with its account. */
export interface ImportRun extends Account {
  readonly nodeType: "ImportRun";
  readonly id: string;
  /** The surrogate key. Never published. */
  readonly rowId: number;
  readonly source: Source;
  /** In order of code. */
  readonly tallies: readonly RunTally[];
}

/** A row of the runs as an SQL expression that gives JSON. */
export const IMPORT_RUN_JSON = (v: string) =>
  `json_build_object('rowId', ${v}.id, 'key', ${v}.key, 'sourceId', ${v}.source_id, 'status', ${v}.status, 'dryRun', ${v}.dry_run,
    'startedAt', ${INSTANT(`${v}.started_at`)}, 'finishedAt', ${INSTANT(`${v}.finished_at`)}, 'file', ${v}.file,
    'sha256', ${v}.sha256, 'read', ${v}.read, 'measurements', ${v}.measurements, 'inserted', ${v}.inserted,
    'revised', ${v}.revised, 'unchanged', ${v}.unchanged, 'rejected', ${v}.rejected, 'ignored', ${v}.ignored,
    'error', ${v}.error, 'tallies', (
      SELECT coalesce(json_agg(json_build_object('code', t.code, 'isIgnored', t.is_ignored, 'rows', t.rows) ORDER BY t.code), '[]')
      FROM import_run_tallies t WHERE t.import_run_id = ${v}.id))`;

/** What that expression gives. */
export interface ImportRunJson extends Account {
  readonly rowId: number;
  readonly key: string;
  readonly sourceId: number;
  readonly tallies: readonly Omit<RunTally, "meaning">[];
}

/** The run that a row is, linked to its source. */
export function importRunOf({ key, sourceId, tallies, ...run }: ImportRunJson, { rows }: Catalogue): ImportRun {
  return {
    ...run,
    nodeType: "ImportRun",
    id: globalId("ImportRun", key),
    source: found(rows.sources, sourceId),
    tallies: tallies.map((tally) => ({ ...tally, meaning: meaningOf(tally.code) })),
  };
}

/** A code of an older version of the hub, that is kept with its runs, has no words any more. */
function meaningOf(code: string): string {
  return ({ ...IGNORE_RULES, ...TALLIES } as Readonly<Record<string, string>>)[code] ?? code;
}
