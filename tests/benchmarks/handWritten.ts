import { INSTANT } from "../../src/measurements/instant";

/*
 * The least that answers can cost: for each, one statement written by hand for it alone, its values pasted in, that makes
 * the answer's text by joining pieces. The hub's own are beside them in measurements.bench.ts.
 */

const or = (expression: string) => `coalesce(${expression}, 'null')`;
const quoted = (expression: string) => `'"' || ${expression} || '"'`;

/** A measurement as the text of a JSON array: all that the hub reads of one. */
const ROW = [
  "m.id",
  "s.measure_id",
  "s.area_id",
  or("s.category_id::text"),
  "s.source_id",
  quoted("s.frequency"),
  quoted("m.starts_on"),
  "m.vintage",
  or("CASE WHEN p.measurement_id IS NULL THEN m.value ELSE p.value END::text"),
  or(quoted("CASE WHEN p.measurement_id IS NULL THEN m.absence ELSE p.absence END")),
  or("CASE WHEN p.measurement_id IS NULL THEN m.numerator END::text"),
  or("CASE WHEN p.measurement_id IS NULL THEN m.denominator END::text"),
  `CASE WHEN m.flags = '{}' THEN '[]' ELSE '["' || array_to_string(m.flags, '","') || '"]' END`,
  or("to_json(m.note)::text"),
  quoted("m.visibility"),
  quoted(INSTANT("m.recorded_at")),
  "'true'",
  "m.provenance_id",
  or(`m."row"::text`),
].join(" || ',' || ");

const STANDING = `series s JOIN measurements m ON m.series_id = s.id AND m.superseded_at IS NULL AND m.visibility = 'PUBLIC'
  LEFT JOIN published_values p ON p.measurement_id = m.id AND p.audience = 'PUBLIC'`;

const VALUE = "CASE WHEN p.measurement_id IS NULL THEN m.value ELSE p.value END";

const list = (ids: readonly number[]) => ids.join(", ");

/** What an area has of some measures, and what its parts have of another, added up. */
export function dashboard(
  area: number,
  measures: readonly number[],
  parts: readonly number[],
  ofParts: number,
): string {
  return `SELECT s.measure_id, '[' || string_agg('[' || ${ROW} || ']', ',') || ']' AS answer FROM ${STANDING}
    WHERE s.area_id = ${area} AND s.measure_id IN (${list(measures)}) AND s.category_id IS NULL GROUP BY s.measure_id
    UNION ALL
    SELECT ${ofParts}, '[' || string_agg('["' || starts_on || '",' || held || ',' || value || ',"' || recorded_at || '"]', ',') || ']'
    FROM (
      SELECT m.starts_on, count(*) AS held, sum(${VALUE}) AS value, ${INSTANT("max(m.recorded_at)")} AS recorded_at
      FROM ${STANDING} WHERE s.measure_id = ${ofParts} AND s.area_id IN (${list(parts)}) AND s.category_id IS NULL
      GROUP BY m.starts_on
    ) t`;
}

/** A hundred measurements of some measures in some areas, the latest first and of those the largest; and how many there are. */
export function page(measures: readonly number[], areas: readonly number[]): string {
  const where = `s.measure_id IN (${list(measures)}) AND s.area_id IN (${list(areas)}) AND s.category_id IS NULL`;
  return `SELECT
    (SELECT '[' || string_agg(answer, ',') || ']' FROM (
      SELECT '[' || ${ROW} || ']' AS answer FROM ${STANDING} WHERE ${where}
      ORDER BY m.starts_on DESC, m.ends_on DESC, ${VALUE} DESC NULLS LAST, s.measure_id, s.area_id LIMIT 101) a) AS rows,
    (SELECT count(*) FROM ${STANDING} WHERE ${where}) AS total`;
}

/** What areas have of a measure in one month, the largest first. */
export function league(measure: number, areas: readonly number[], month: string): string {
  return `SELECT '[' || string_agg('[' || ${ROW} || ']', ',' ORDER BY ${VALUE} DESC) || ']' AS answer FROM ${STANDING}
    WHERE s.measure_id = ${measure} AND s.area_id IN (${list(areas)}) AND s.category_id IS NULL
      AND s.frequency = 'MONTH' AND m.starts_on = '${month}'`;
}

/** What measures come to in areas by financial year: the first hundred, and how many there are. */
export function summary(measures: readonly number[], areas: readonly number[]): string {
  return `WITH g AS MATERIALIZED (
      SELECT s.measure_id, s.area_id, extract(year FROM m.starts_on - interval '3 months') AS year, sum(${VALUE}) AS total,
        count(${VALUE}) AS known, min(${VALUE}) AS low, max(${VALUE}) AS high, avg(${VALUE}) AS mean
      FROM ${STANDING}
      WHERE s.measure_id IN (${list(measures)}) AND s.area_id IN (${list(areas)}) AND s.category_id IS NULL GROUP BY 1, 2, 3
    )
    SELECT (SELECT count(*) FROM g) AS total, '[' || string_agg(concat('[', measure_id, ',', area_id, ',"', year, '",', total,
      ',', known, ',', low, ',', high, ',', mean, ']'), ',') || ']' AS rows
    FROM (SELECT * FROM g ORDER BY measure_id, area_id, year LIMIT 101) a`;
}
