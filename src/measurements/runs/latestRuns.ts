import type { Source } from "../../catalogue/model";
import { ImportRunStatus } from "../../domain/importRunStatus";
import type { Asking } from "../asking";
import { IMPORT_RUN_JSON, type ImportRun, type ImportRunJson, importRunOf } from "./importRun";

/** How a source was last read. */
export interface LatestRuns {
  /** The run that began last, dry or not, finished or not; null when there is none. */
  readonly last: ImportRun | null;
  /** How the last reading ended that was to write anything; null when there is none. */
  readonly outcome: ImportRunStatus | null;
}

const NEWEST_FIRST = "ORDER BY r.started_at DESC, r.id DESC LIMIT 1";

const READ = `SELECT s.place,
    (SELECT ${IMPORT_RUN_JSON("r")} FROM import_runs r WHERE r.source_id = s.id ${NEWEST_FIRST}) AS last,
    (SELECT r.status FROM import_runs r
      WHERE r.source_id = s.id AND NOT r.dry_run AND r.status <> '${ImportRunStatus.RUNNING}' ${NEWEST_FIRST}) AS outcome
  FROM unnest($1::int[]) WITH ORDINALITY AS s(id, place) ORDER BY s.place`;

/** The latest runs of some sources, in their order, in one statement. */
export async function readLatestRuns(
  sources: readonly Source[],
  { database, catalogue }: Asking,
): Promise<LatestRuns[]> {
  const rows = await database.dataSource.query<{ last: ImportRunJson | null; outcome: ImportRunStatus | null }[]>(
    READ,
    [sources.map(({ rowId }) => rowId)],
  );
  return rows.map(({ last, outcome }) => ({ last: last && importRunOf(last, catalogue), outcome }));
}
