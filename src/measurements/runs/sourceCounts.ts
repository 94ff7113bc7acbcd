import type { Source } from "../../catalogue/model";
import { healthOfSource } from "../../domain/healthOfSource";
import type { ImportRunStatus } from "../../domain/importRunStatus";
import type { SourceHealth } from "../../domain/sourceHealth";
import { TOOK_IN } from "../../entities/importRun.entity";
import type { Asking } from "../asking";
import { readLatestRuns } from "./latestRuns";
import { owedBy } from "./owedBy";

/** What became of rows, over all runs of a source that were not dry. */
export interface RowCounts {
  readonly inserted: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly ignored: number;
}

/** What readings of a source have come to so far, by whichever process. */
export interface SourceCounts {
  readonly source: Source;
  readonly health: SourceHealth;
  /** Runs by how they ended. */
  readonly runs: Readonly<Partial<Record<ImportRunStatus, number>>>;
  readonly rows: RowCounts;
  /** Measurements written. */
  readonly measurements: number;
  /** Rejections by reason. */
  readonly rejections: Readonly<Record<string, number>>;
  /** Instants; null for never. */
  readonly lastSucceededAt: Date | null;
  readonly lastCheckedAt: Date | null;
}

/** Counts the readings of every source, in two statements. What is counted is public: runs and their accounts are. */
export async function readSourceCounts(asking: Asking): Promise<SourceCounts[]> {
  const { database, catalogue, today } = asking;
  const counted = await database.dataSource.query<CountsJson[]>(COUNT);
  const bySource = new Map(counted.map((counts) => [counts.sourceId, counts]));
  const latest = await readLatestRuns(catalogue.sources, asking);
  return catalogue.sources.map((source, place) => {
    const counts = bySource.get(source.rowId) ?? NONE;
    const { outcome = null, checkedAt = null, broughtAt = null } = latest[place] ?? {};
    return {
      source,
      health: healthOfSource(outcome, owedBy(source, catalogue, { broughtAt }), source, today),
      runs: counts.runs,
      rows: counts.rows,
      measurements: counts.measurements,
      rejections: counts.rejections,
      lastSucceededAt: counts.lastSucceededAt === null ? null : new Date(counts.lastSucceededAt),
      lastCheckedAt: checkedAt === null ? null : new Date(checkedAt),
    };
  });
}

interface CountsJson extends Pick<SourceCounts, "runs" | "rows" | "measurements" | "rejections"> {
  readonly sourceId: number;
  readonly lastSucceededAt: string | null;
}

const NONE: Omit<CountsJson, "sourceId"> = {
  runs: {},
  rows: { inserted: 0, revised: 0, unchanged: 0, rejected: 0, ignored: 0 },
  measurements: 0,
  rejections: {},
  lastSucceededAt: null,
};

const COUNT = `
  WITH counted AS (
    SELECT source_id, status, count(*) AS runs, sum(inserted) AS inserted, sum(revised) AS revised,
      sum(unchanged) AS unchanged, sum(rejected) AS rejected, sum(ignored) AS ignored, sum(measurements) AS measurements,
      max(finished_at) FILTER (WHERE ${TOOK_IN}) AS succeeded_at
    FROM import_runs WHERE NOT dry_run GROUP BY source_id, status
  ), refused AS (
    SELECT r.source_id, x.code, count(*) AS rejections
    FROM rejections x JOIN import_runs r ON r.id = x.import_run_id WHERE NOT r.dry_run GROUP BY r.source_id, x.code
  )
  SELECT c.source_id AS "sourceId", json_object_agg(c.status, c.runs) AS runs,
    json_build_object('inserted', sum(c.inserted), 'revised', sum(c.revised), 'unchanged', sum(c.unchanged),
      'rejected', sum(c.rejected), 'ignored', sum(c.ignored)) AS rows,
    sum(c.measurements)::float AS measurements, max(c.succeeded_at)::text AS "lastSucceededAt",
    coalesce((SELECT json_object_agg(f.code, f.rejections) FROM refused f WHERE f.source_id = c.source_id), '{}') AS rejections
  FROM counted c GROUP BY c.source_id`;
