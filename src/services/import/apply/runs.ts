import { randomUUID } from "node:crypto";
import type { EntityManager } from "typeorm";
import { globalId } from "../../../catalogue/globalId";
import type { Source } from "../../../catalogue/model";
import { ImportRunStatus } from "../../../domain/importRunStatus";
import type { ImportRunReport, ReportedRejection } from "../importRun";

/** A run as it is recorded when its account is known. */
export interface NewRun {
  readonly source: Source;
  readonly status: ImportRunStatus;
  readonly isDryRun: boolean;
  readonly startedAt: Date;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly idempotencyKey: string | null;
  readonly catalogueVersion: number;
  readonly account: Account;
  readonly error: string | null;
}

/** Source rows by what became of them, and measurements written. */
export type Account = Pick<
  ImportRunReport,
  "read" | "measurements" | "inserted" | "revised" | "unchanged" | "rejected" | "ignored"
>;

/** Records a run, and gives its surrogate key. */
export async function addRun(manager: EntityManager, run: NewRun): Promise<number> {
  const { account } = run;
  const [added] = await manager.query<{ id: number }[]>(ADD, [
    randomUUID(),
    run.source.rowId,
    run.status,
    run.isDryRun,
    run.startedAt,
    run.file,
    run.sha256,
    run.idempotencyKey,
    run.catalogueVersion,
    account.read,
    account.measurements,
    account.inserted,
    account.revised,
    account.unchanged,
    account.rejected,
    account.ignored,
    run.error,
  ]);
  if (added === undefined) throw new Error("The run was not recorded.");
  return added.id;
}

const ADD = `
  INSERT INTO import_runs (key, source_id, status, dry_run, started_at, file, sha256, idempotency_key, catalogue_version,
    read, measurements, inserted, revised, unchanged, rejected, ignored, error)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
  RETURNING id`;

/**
 * The moment that a run's measurements are recorded at, as text, which keeps its microseconds: later than any run before
 * it was finished, whatever the clock says, so that of two vintages it is always clear which was known first.
 */
export async function momentOfRecording(manager: EntityManager): Promise<string> {
  const [moment] = await manager.query<{ at: string }[]>(
    "SELECT greatest(clock_timestamp(), max(finished_at) + interval '1 microsecond')::text AS at FROM import_runs",
  );
  if (moment === undefined) throw new Error("The database did not say what time it is.");
  return moment.at;
}

/** Notes that a run is done; not before the moment at which it recorded its measurements. */
export async function finishRun(manager: EntityManager, id: number, recordedAt: string | null = null): Promise<void> {
  await manager.query(FINISH, [id, recordedAt]);
}

const FINISH = "UPDATE import_runs SET finished_at = greatest(clock_timestamp(), $2::timestamptz) WHERE id = $1";

/** How many rejections a report repeats. */
const REPORTED = 10;

/** A recorded run as it is reported. */
export async function reportOf(
  manager: EntityManager,
  id: number,
  more: Pick<ImportRunReport, "isRepeat" | "sequence">,
): Promise<ImportRunReport> {
  const [run] = await manager.query<Omit<ImportRunReport, "rejections" | "isRepeat" | "sequence">[]>(READ, [id]);
  if (run === undefined) throw new Error(`There is no run ${id}.`);
  const hasRejections = run.rejected > 0 || run.status !== ImportRunStatus.SUCCEEDED;
  const rejections = hasRejections ? await manager.query<ReportedRejection[]>(READ_REJECTIONS, [id, REPORTED]) : [];
  return { ...run, ...more, id: globalId("ImportRun", run.id), rejections };
}

const READ = `
  SELECT r.id AS "rowId", r.key AS id, s.slug AS source, r.status, r.dry_run AS "isDryRun", r.file, r.sha256, r.read,
    r.measurements, r.inserted, r.revised, r.unchanged, r.rejected, r.ignored, r.error,
    (SELECT coalesce(json_agg(json_build_object('code', t.code, 'isIgnored', t.is_ignored, 'rows', t.rows)
       ORDER BY t.is_ignored DESC, t.rows DESC, t.code), '[]')
     FROM import_run_tallies t WHERE t.import_run_id = r.id) AS tallies
  FROM import_runs r JOIN sources s ON s.id = r.source_id WHERE r.id = $1`;

const READ_REJECTIONS = `
  SELECT sheet, "row", code, message FROM rejections WHERE import_run_id = $1 AND place <= $2 ORDER BY place`;
