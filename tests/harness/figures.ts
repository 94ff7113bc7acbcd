import type { EntityManager } from "typeorm";
import { bumpDataVersion } from "../../src/database/version";
import type { Absence } from "../../src/domain/absence";
import type { MeasurementFlag } from "../../src/domain/measurementFlag";
import { periodWithKey } from "../../src/domain/period/periodWithKey";
import type { Visibility } from "../../src/domain/visibility";
import type { TestHub } from "./hub";

/** A value to put into the database, or the reason why there is none. What is left out is as in most figures. */
export interface Figure {
  readonly measure: string;
  readonly area: string;
  readonly period: string;
  readonly value?: number;
  /** Without a value or a reason, NOT_AVAILABLE. */
  readonly absence?: Absence | `${Absence}`;
  /** A category's code; without it the total. */
  readonly category?: string;
  /** A source's slug; without it the one that the measure prefers. */
  readonly source?: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly flags?: readonly (MeasurementFlag | `${MeasurementFlag}`)[];
  readonly visibility?: Visibility | `${Visibility}`;
  readonly note?: string;
  readonly row?: number;
  /** Why it replaces the vintage before. */
  readonly reason?: string;
  /** What the public is given in the place of the value: the reason that hides it. */
  readonly hiddenAs?: Absence | `${Absence}`;
}

/** The reading that brings figures. */
export interface Reading {
  /** An instant; without it now. */
  readonly recordedAt?: string;
  readonly file?: string;
  readonly sheet?: string;
  readonly publishedOn?: string;
}

/** Takes every figure, and every run that brought one, out of a test's database. */
export async function removeFigures(hub: Pick<TestHub, "database" | "catalogue">): Promise<void> {
  await announced(hub, (manager) =>
    manager.query(
      "TRUNCATE published_values, measurements, provenances, rejections, import_run_tallies, import_runs, series",
    ),
  );
}

/**
 * Puts figures into a test's database as one reading of each source would, without the rules of an import: a figure that
 * is there already gets another vintage. The hub has seen them when this answers.
 */
export async function addFigures(
  hub: Pick<TestHub, "database" | "catalogue">,
  figures: readonly Figure[],
  { recordedAt = new Date().toISOString(), file, sheet, publishedOn }: Reading = {},
): Promise<void> {
  const rows = figures.map(({ period, absence, ...figure }, place) => {
    const { frequency, startsOn, endsOn } = periodWithKey(period);
    const absent = figure.value === undefined ? (absence ?? "NOT_AVAILABLE") : null;
    return { ...figure, place, frequency, starts_on: startsOn, ends_on: endsOn, absence: absent };
  });
  await announced(hub, async (manager) => {
    await manager.query(STAGE, [JSON.stringify(rows)]);
    const [{ found }] = await manager.query("SELECT count(*)::int AS found FROM staged_figures");
    if (found !== rows.length) throw new Error(`${rows.length - found} figures name what the catalogue does not hold.`);
    await manager.query(ADD_RUNS, [recordedAt, file ?? null]);
    await manager.query(ADD_PROVENANCES, [recordedAt, file ?? null, sheet ?? null, publishedOn ?? null]);
    await manager.query(ADD_SERIES, [recordedAt]);
    await manager.query(CLOSE, [recordedAt]);
    await manager.query(ADD_MEASUREMENTS, [recordedAt]);
    await manager.query(HIDE);
    await manager.query("DROP TABLE staged_figures");
  });
}

/** Changes figures in one transaction, and waits until the hub has seen the change. */
async function announced(
  { database, catalogue }: Pick<TestHub, "database" | "catalogue">,
  change: (manager: EntityManager) => Promise<unknown>,
): Promise<void> {
  const { sequence } = await database.dataSource.transaction(async (manager) => {
    await change(manager);
    return bumpDataVersion(manager);
  });
  await catalogue.reachSequence(sequence);
}

const STAGE = `CREATE TEMPORARY TABLE staged_figures AS
  SELECT f.*, m.id AS measure_id, a.id AS area_id, c.id AS category_id, s.id AS source_id
  FROM json_to_recordset($1::json) AS f(place int, measure text, area text, category text, source text, frequency text, starts_on date,
    ends_on date, value float8, absence text, numerator float8, denominator float8, flags text[], visibility text, note text,
    "row" int, reason text, "hiddenAs" text)
  JOIN measures m ON m.code = f.measure
  JOIN areas a ON a.code = f.area
  JOIN sources s ON s.slug = coalesce(f.source, (
    SELECT slug FROM sources JOIN measure_sources ms ON ms.source_id = sources.id
    WHERE ms.measure_id = m.id ORDER BY ms.position LIMIT 1))
  LEFT JOIN (breakdown_categories c JOIN breakdowns b ON b.id = c.breakdown_id) ON b.measure_id = m.id AND c.code = f.category
  WHERE f.category IS NULL OR c.id IS NOT NULL`;

const ADD_RUNS = `INSERT INTO import_runs (key, source_id, status, dry_run, started_at, finished_at, file, catalogue_version,
    read, measurements, inserted, revised, unchanged, rejected, ignored)
  SELECT gen_random_uuid(), source_id, 'SUCCEEDED', false, $1, $1, $2, 1, count(*), count(*), count(*), 0, 0, 0, 0
  FROM staged_figures GROUP BY source_id`;

const ADD_PROVENANCES = `INSERT INTO provenances (import_run_id, file, sheet, published_on, retrieved_at)
  SELECT max(r.id), $2, $3, $4, $1 FROM import_runs r WHERE r.source_id IN (SELECT source_id FROM staged_figures)
  GROUP BY r.source_id`;

const ADD_SERIES = `WITH held AS (
    SELECT measure_id, area_id, category_id, source_id, frequency,
      min(starts_on) FILTER (WHERE value IS NOT NULL AND coalesce(visibility, 'PUBLIC') = 'PUBLIC') AS first,
      max(starts_on) FILTER (WHERE value IS NOT NULL AND coalesce(visibility, 'PUBLIC') = 'PUBLIC') AS last
    FROM staged_figures GROUP BY measure_id, area_id, category_id, source_id, frequency
  ), known AS (
    UPDATE series s SET first_starts_on = least(s.first_starts_on, h.first), last_recorded_at = $1,
      last_starts_on = greatest(s.last_starts_on, h.last)
    FROM held h
    WHERE (s.measure_id, s.area_id, s.source_id, s.frequency) = (h.measure_id, h.area_id, h.source_id, h.frequency)
      AND s.category_id IS NOT DISTINCT FROM h.category_id
    RETURNING h.*
  )
  INSERT INTO series (measure_id, area_id, category_id, source_id, frequency, first_starts_on, last_starts_on, last_recorded_at)
  SELECT h.*, $1::timestamptz FROM (TABLE held EXCEPT TABLE known) h`;

const SERIES_OF_STAGED = `series s JOIN staged_figures f ON
  (s.measure_id, s.area_id, s.source_id, s.frequency) = (f.measure_id, f.area_id, f.source_id, f.frequency)
  AND s.category_id IS NOT DISTINCT FROM f.category_id`;

const CLOSE = `UPDATE measurements m SET superseded_at = $1 FROM ${SERIES_OF_STAGED}
  WHERE m.series_id = s.id AND m.starts_on = f.starts_on AND m.superseded_at IS NULL`;

const ADD_MEASUREMENTS = `INSERT INTO measurements (series_id, starts_on, ends_on, vintage, value, absence, numerator,
    denominator, flags, visibility, note, provenance_id, "row", recorded_at, reason)
  SELECT s.id, f.starts_on, f.ends_on,
    1 + (SELECT count(*) FROM measurements o WHERE o.series_id = s.id AND o.starts_on = f.starts_on),
    f.value, f.absence, f.numerator, f.denominator, coalesce(f.flags, '{}'), coalesce(f.visibility, 'PUBLIC'), f.note,
    (SELECT max(p.id) FROM provenances p JOIN import_runs r ON r.id = p.import_run_id WHERE r.source_id = f.source_id),
    f."row", $1, f.reason
  FROM ${SERIES_OF_STAGED} ORDER BY f.place`;

const HIDE = `INSERT INTO published_values (measurement_id, audience, absence)
  SELECT m.id, 'PUBLIC', f."hiddenAs" FROM ${SERIES_OF_STAGED}
  JOIN measurements m ON m.series_id = s.id AND m.starts_on = f.starts_on AND m.superseded_at IS NULL
  WHERE f."hiddenAs" IS NOT NULL`;
