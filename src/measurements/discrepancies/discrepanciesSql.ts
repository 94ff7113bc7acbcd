import { Absence } from "../../domain/absence";
import { differSql } from "./differSql";
import { NOT_COMPARED } from "./notCompared";
import { rolledSql } from "./rolledSql";

/** The reasons that contradict another source's value: what is hidden, or not due yet, contradicts nothing. */
const CONTRADICTING = [
  Absence.NOT_REPORTED,
  Absence.NOT_APPLICABLE,
  Absence.NOT_AVAILABLE,
  Absence.INCOMPLETE,
  Absence.RECORDED_ELSEWHERE,
];

const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(", ");

/** Which disagreements are wanted. */
export interface Disagreeing {
  /** Whether values of the measure may be added up over time. */
  readonly addsUp: boolean;
  /** Whether a reason for having no value contradicts another source's value. */
  readonly hasAbsent: boolean;
}

/**
 * A table expression of the areas, periods and categories (0 for the total) of which the sources of one measure disagree.
 * Each has the measurements of those that speak of that very period (`ids`), and as JSON the sums of those that speak of
 * shorter ones only (`sums`).
 *
 * @param visible the visible measurements of the measure, to be called `v`, with the codes of their areas
 * @param conditions the conditions on `v`
 */
export function discrepanciesSql(visible: string, conditions: readonly string[], wanted: Disagreeing): string {
  const { addsUp, hasAbsent } = wanted;
  const isUsable = `value IS NOT NULL AND NOT flags && ARRAY[${quoted(NOT_COMPARED)}]`;
  const published = `
    SELECT id, area_id, area_code, category, source_id, frequency, starts_on, ends_on, value, absence,
      ${isUsable} AS is_usable, 1 AS parts, NULL::text AS flags
    FROM held`;
  // What a source publishes for the period itself goes before what its shorter periods add up to, and quarters before months.
  const said = `
    SELECT DISTINCT ON (area_id, category, starts_on, ends_on, source_id) *
    FROM (${addsUp ? `${published} UNION ALL ${rolledSql(isUsable)}` : published}) every
    ORDER BY area_id, category, starts_on, ends_on, source_id, parts`;
  const differ = `EXISTS (
    SELECT FROM unnest(c.amounts) one(amount), unnest(c.amounts) other(amount)
    WHERE one.amount < other.amount AND ${differSql("one.amount", "other.amount")})`;
  return `(
    WITH held AS (
      SELECT v.id, v.area_id, v.area_code, coalesce(v.category_id, 0) AS category, v.source_id, v.frequency, v.starts_on,
        v.ends_on, v.value::numeric AS value, v.absence, v.flags
      FROM ${visible} v WHERE ${["TRUE", ...conditions].join(" AND ")}
    )
    SELECT c.* FROM (
      SELECT area_id, area_code, category, starts_on, ends_on,
        max(frequency) FILTER (WHERE parts = 1) AS frequency,
        array_agg(id) FILTER (WHERE parts = 1) AS ids,
        json_agg(json_build_array(source_id, value, parts, frequency, flags)) FILTER (WHERE parts > 1) AS sums,
        array_agg(value) FILTER (WHERE is_usable) AS amounts,
        bool_or(absence IN (${quoted(CONTRADICTING)})) IS TRUE AS is_contradicted
      FROM (${said}) said
      GROUP BY area_id, area_code, category, starts_on, ends_on
      HAVING count(*) > 1 AND bool_or(parts = 1${hasAbsent ? "" : " AND is_usable"})
    ) c
    WHERE ${differ}${hasAbsent ? " OR (c.is_contradicted AND c.amounts IS NOT NULL)" : ""}
  )`;
}
