import type { Database } from "../../src/database/database";

/** How many measurements are held. */
async function countHeld({ dataSource }: Database): Promise<number> {
  const [held] = await dataSource.query<{ rows: number }[]>("SELECT count(*)::int AS rows FROM measurements");
  return held?.rows ?? 0;
}

/**
 * Fills a database with made-up figures, at least so many, and gives how many there are: anti-social behaviour by small
 * area, every other measure by district, with its categories. They are laid down year after year, as imports bring them, so
 * that no series lies together; every twentieth has an earlier vintage. The areas are those of `manyPartnerships`.
 */
export async function fill(database: Database, wanted: number): Promise<number> {
  await database.dataSource.query(
    "TRUNCATE published_values, measurements, provenances, rejections, import_run_tallies, import_runs, series RESTART IDENTITY",
  );
  await database.dataSource.query(SERIES);
  await database.dataSource.query(RUN);
  let held = 0;
  for (let year = LAST_YEAR; held < wanted; year -= 1) {
    // A year takes longer than a request's statement may.
    await database.dataSource.transaction((manager) =>
      database.unhurried(manager, () => manager.query(YEAR, [`${year}-01-01`])),
    );
    held = await countHeld(database);
  }
  await database.dataSource.query(SPANS);
  for (const table of ["series", "measurements"]) await database.dataSource.query(`VACUUM ANALYZE ${table}`);
  return held;
}

/** The last year there are figures of. */
const LAST_YEAR = 2025;

/** The first of a measure's sources has them. */
const SERIES = `
  INSERT INTO series (measure_id, area_id, category_id, source_id, frequency, last_recorded_at)
  SELECT m.id, a.id, c.id, source.source_id, m.frequency, now()
  FROM measures m
  JOIN LATERAL (SELECT source_id FROM measure_sources WHERE measure_id = m.id ORDER BY position LIMIT 1) source ON TRUE
  JOIN areas a ON a.type = CASE WHEN m.code = 'asb-incidents' THEN 'LSOA' ELSE 'DISTRICT' END
  CROSS JOIN LATERAL (
    SELECT NULL::int AS id
    UNION ALL
    SELECT c.id FROM breakdowns b JOIN breakdown_categories c ON c.breakdown_id = b.id WHERE b.measure_id = m.id
  ) c`;

const RUN = `
  WITH run AS (
    INSERT INTO import_runs (key, source_id, status, dry_run, started_at, finished_at, catalogue_version, read,
      measurements, inserted, revised, unchanged, rejected, ignored)
    SELECT gen_random_uuid(), id, 'SUCCEEDED', false, now(), now(), 1, 0, 0, 0, 0, 0, 0, 0 FROM sources
    RETURNING id
  )
  INSERT INTO provenances (import_run_id, retrieved_at) SELECT id, now() FROM run`;

/** Every series' periods that begin in a year, month by month. Values are as different as real ones. */
const YEAR = `
  INSERT INTO measurements (series_id, starts_on, ends_on, vintage, value, flags, visibility, provenance_id, "row",
    recorded_at, superseded_at)
  SELECT s.id, month, month + span.length - interval '1 day', vintage.number, (hashint4(s.id * 1000 + month - '2000-01-01') & 1023),
    '{}', 'PUBLIC', p.id, s.id, month + interval '60 days' * vintage.number,
    CASE WHEN vintage.number < latest.vintage THEN month + interval '120 days' END
  FROM generate_series(0, 11) month_number
  CROSS JOIN LATERAL (SELECT ($1::date + month_number * interval '1 month')::date AS month) month
  JOIN series s ON CASE s.frequency WHEN 'MONTH' THEN TRUE WHEN 'QUARTER' THEN month_number % 3 = 0
    WHEN 'FINANCIAL_YEAR' THEN month_number = 3 ELSE month_number = 0 END
  CROSS JOIN LATERAL (
    SELECT CASE s.frequency WHEN 'MONTH' THEN interval '1 month' WHEN 'QUARTER' THEN interval '3 months'
      ELSE interval '1 year' END AS length
  ) span
  CROSS JOIN LATERAL (SELECT CASE WHEN (s.id + month_number) % 20 = 0 THEN 2 ELSE 1 END AS vintage) latest
  CROSS JOIN LATERAL generate_series(1, latest.vintage) AS vintage (number)
  JOIN import_runs r ON r.source_id = s.source_id
  JOIN provenances p ON p.import_run_id = r.id
  ORDER BY month_number, s.id`;

const SPANS = `
  UPDATE series SET first_starts_on = span.first, last_starts_on = span.last
  FROM (SELECT series_id, min(starts_on) AS first, max(starts_on) AS last FROM measurements GROUP BY series_id) span
  WHERE series.id = span.series_id`;
