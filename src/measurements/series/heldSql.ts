import type { Absence } from "../../domain/absence";
import type { Day } from "../../domain/day";
import type { Frequency } from "../../domain/frequency";
import { INSTANT } from "../instant";
import { MEASUREMENT_JSON, type MeasurementJson } from "../measurement";

/** The tally of parts as the statement gives it; flags are separated by spaces and may repeat. */
export type TallyJson = readonly [
  partition: number,
  sourceId: number,
  frequency: Frequency,
  startsOn: Day,
  held: number,
  values: number,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  ratios: number,
  absences: readonly Absence[] | null,
  flags: string | null,
  recordedAt: string,
];

/** One row of the answer: what is held for the question at a place. */
export interface HeldRow {
  readonly place: number;
  readonly own: readonly MeasurementJson[] | null;
  readonly tallies: readonly TallyJson[] | null;
  /** Which of the areas around have values, by surrogate key. */
  readonly around: readonly number[] | null;
}

/**
 * One statement for any number of questions: for each (place, measure, area, category) its own measurements; for each
 * partition of the area its parts' figures added up, as decimal numbers, which neither overflow nor depend on the order
 * of rows; and which areas around it have values. Parameters: nine arrays of questions, of which the last three hold, as
 * the text of an array each, the partition of each part, the part, and the areas around; and the instant where `visible`
 * asks for one. Each part is looked up by itself (OFFSET 0), so that the cost grows with the parts and not with questions
 * times parts.
 *
 * @param visible the visible measurements as a table expression
 */
export function heldSql(visible: string): string {
  // Days are held against as a truth value, which no index answers: each series is found by its own key. A planner
  // without statistics, as the embedded engine's is, would look for the days among all measurements there are.
  const isAsked = `v.measure_id = q.measure_id AND v.category_id IS NOT DISTINCT FROM q.category_id
    AND (v.starts_on >= q.first_day AND v.ends_on <= q.last_day) IS TRUE`;
  return `
    SELECT q.place, own.rows AS own, parts.rows AS tallies, around.areas AS around
    FROM unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::date[], $6::date[], $7::text[], $8::text[], $9::text[])
      AS q(place, measure_id, area_id, category_id, first_day, last_day, partitions, parts, around)
    CROSS JOIN LATERAL (
      SELECT json_agg(${MEASUREMENT_JSON("v")}) AS rows FROM ${visible} v WHERE v.area_id = q.area_id AND ${isAsked}
    ) own
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_array(t.partition, t.source_id, t.frequency, t.starts_on, t.held, t.known, t.value,
        t.numerator, t.denominator, t.ratios, t.absences, t.flags, t.recorded_at)) AS rows
      FROM (
        SELECT p.partition, v.source_id, v.frequency, v.starts_on, count(*) AS held, count(v.value) AS known,
          sum(v.value::numeric) AS value,
          sum(v.numerator::numeric) FILTER (WHERE v.denominator IS NOT NULL) AS numerator,
          sum(v.denominator::numeric) FILTER (WHERE v.numerator IS NOT NULL) AS denominator,
          count(*) FILTER (WHERE v.numerator IS NOT NULL AND v.denominator IS NOT NULL) AS ratios,
          array_agg(DISTINCT v.absence) FILTER (WHERE v.absence IS NOT NULL) AS absences,
          string_agg(DISTINCT array_to_string(v.flags, ' '), ' ') FILTER (WHERE v.flags <> '{}') AS flags,
          ${INSTANT("max(v.recorded_at)")} AS recorded_at
        FROM unnest(q.partitions::int[], q.parts::int[]) AS p(partition, area_id)
        CROSS JOIN LATERAL (SELECT * FROM ${visible} v WHERE v.area_id = p.area_id AND ${isAsked} OFFSET 0) v
        GROUP BY p.partition, v.source_id, v.frequency, v.starts_on
      ) t
    ) parts
    CROSS JOIN LATERAL (
      SELECT json_agg(w.area_id) AS areas FROM unnest(q.around::int[]) AS w(area_id)
      WHERE EXISTS (SELECT FROM ${visible} v WHERE v.area_id = w.area_id AND v.value IS NOT NULL AND ${isAsked})
    ) around`;
}
