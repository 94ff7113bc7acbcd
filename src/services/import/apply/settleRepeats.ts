import type { EntityManager } from "typeorm";
import { messageOf } from "../../../sources/rejection";
import type { StagedOrigin } from "../stage/originRegister";
import { COMPARED_COLUMNS } from "../stage/stagingTables";

/** What became of rows that give the same period of a series as another row. */
export interface SettledRepeats {
  /** The same word for word as a row before them. */
  readonly ignored: number;
  /** Given differently in another row: which is right is not known, so neither is taken in. */
  readonly rejected: number;
}

/** A row's figure, as one text that is the same when the figure is. */
const FIGURE = `ROW(${COMPARED_COLUMNS.map((column) => `s.${column}`).join(", ")})::text`;

/** Takes repeated rows out of those that are staged, and adds the conflicting ones to those that are rejected. */
export async function settleRepeats(manager: EntityManager, origins: readonly StagedOrigin[]): Promise<SettledRepeats> {
  await manager.query("ANALYZE staged");
  await manager.query(FIND);
  // The place of the other row is filled in by the database.
  const message = messageOf("CONFLICTING_DUPLICATE", "%2$s", "row %1$s");
  await manager.query(REJECT, [message, origins.map(({ readSheet }) => readSheet)]);
  const [taken] = await manager.query<SettledRepeats[]>(TAKE_OUT);
  await manager.query("DROP TABLE repeated");
  return taken ?? { ignored: 0, rejected: 0 };
}

/** Each row whose period is given more than once: the row that contradicts it, or null when all say the same. */
const FIND = `
  CREATE TEMPORARY TABLE repeated ON COMMIT DROP AS
  WITH twice AS (
    SELECT series, starts_on FROM staged GROUP BY series, starts_on HAVING count(*) > 1
  ), given AS (
    SELECT s.place, s.series, s.starts_on, s.read_row, ${FIGURE} AS figure
    FROM staged s JOIN twice USING (series, starts_on)
  ), first AS (
    SELECT DISTINCT ON (series, starts_on) series, starts_on, place, read_row, figure
    FROM given ORDER BY series, starts_on, place
  ), other AS (
    SELECT DISTINCT ON (g.series, g.starts_on) g.series, g.starts_on, g.read_row
    FROM given g JOIN first f USING (series, starts_on)
    WHERE g.figure <> f.figure ORDER BY g.series, g.starts_on, g.place
  )
  SELECT g.place, g.place = f.place AS is_first,
    CASE WHEN g.figure = f.figure THEN o.read_row ELSE f.read_row END AS contradicted_by
  FROM given g JOIN first f USING (series, starts_on) LEFT JOIN other o USING (series, starts_on)`;

const REJECT = `
  INSERT INTO staged_rejections (place, figure, sheet, "row", "column", value, code, message)
  SELECT s.place, s.figure, ($2::text[])[s.origin + 1], s.read_row, 'value', figure.given, 'CONFLICTING_DUPLICATE',
    format($1, r.contradicted_by, coalesce(figure.given, 'not shown, since it is not open to everybody'))
  FROM repeated r
  JOIN staged s USING (place)
  JOIN staged_series n ON n.number = s.series
  JOIN measures m ON m.id = n.measure_id
  CROSS JOIN LATERAL (
    SELECT CASE WHEN m.disclosure_threshold IS NULL AND s.visibility = 'PUBLIC' THEN coalesce(s.value::text, s.absence) END
      AS given
  ) figure
  WHERE r.contradicted_by IS NOT NULL`;

const TAKE_OUT = `
  WITH gone AS (
    DELETE FROM staged s USING repeated r
    WHERE s.place = r.place AND (r.contradicted_by IS NOT NULL OR NOT r.is_first)
    RETURNING r.contradicted_by IS NOT NULL AS is_rejected, s.figure IS NULL AS is_row
  )
  SELECT (count(*) FILTER (WHERE NOT is_rejected AND is_row))::int AS ignored,
    (count(*) FILTER (WHERE is_rejected AND is_row))::int AS rejected FROM gone`;
