import type { Source } from "../../catalogue/model";
import { ImportRunStatus } from "../../domain/importRunStatus";
import { TOOK_IN } from "../../entities/importRun.entity";
import type { Asking } from "../asking";
import { INSTANT } from "../instant";
import { IMPORT_RUN_JSON, type ImportRun, type ImportRunJson, importRunOf } from "./importRun";

/** How a source was last read. */
export interface LatestRuns {
  /** The run that began last, dry or not, finished or not; null when there is none. */
  readonly last: ImportRun | null;
  /**
   * How the last reading ended that was to write anything; null when there is none. It failed when any file or address of
   * the source did when it was last looked at; that is over once all have answered, were it only that nothing has changed.
   */
  readonly outcome: ImportRunStatus | null;
  /** When it was last looked whether it has anything new; null when it never was by itself or on request. */
  readonly checkedAt: string | null;
  /** When a reading last brought a figure, whoever may see it; null when none did. */
  readonly broughtAt: string | null;
}

const NEWEST_FIRST = "ORDER BY r.started_at DESC, r.id DESC LIMIT 1";

const READ = `SELECT s.place,
    (SELECT ${IMPORT_RUN_JSON("r")} FROM import_runs r WHERE r.source_id = s.id ${NEWEST_FIRST}) AS last,
    (SELECT CASE
        WHEN c.checked_at > r.started_at AND c.failure IS NOT NULL THEN '${ImportRunStatus.FAILED}'
        WHEN c.checked_at > r.started_at AND r.status = '${ImportRunStatus.FAILED}' THEN '${ImportRunStatus.SUCCEEDED}'
        ELSE r.status END
      FROM import_runs r
      WHERE r.source_id = s.id AND NOT r.dry_run AND r.status <> '${ImportRunStatus.RUNNING}' ${NEWEST_FIRST}) AS outcome,
    ${INSTANT("c.checked_at")} AS "checkedAt",
    (SELECT ${INSTANT("max(r.finished_at)")} FROM import_runs r
      WHERE r.source_id = s.id AND r.measurements > 0 AND ${TOOK_IN}) AS "broughtAt"
  FROM unnest($1::int[]) WITH ORDINALITY AS s(id, place) LEFT JOIN source_checks c ON c.source_id = s.id
  ORDER BY s.place`;

/** The latest runs of some sources, in their order, in one statement. */
export async function readLatestRuns(
  sources: readonly Source[],
  { database, catalogue }: Asking,
): Promise<LatestRuns[]> {
  type Row = Omit<LatestRuns, "last"> & { readonly last: ImportRunJson | null };
  const rows = await database.dataSource.query<Row[]>(READ, [sources.map(({ rowId }) => rowId)]);
  return rows.map(({ last, ...row }) => ({ ...row, last: last && importRunOf(last, catalogue) }));
}
