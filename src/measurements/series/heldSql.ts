import type { Absence } from "../../domain/absence";
import type { Day } from "../../domain/day";
import type { Frequency } from "../../domain/frequency";
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
];

/** One row of the answer: what is held for the question at a place. */
export interface HeldRow {
  readonly place: number;
  readonly own: readonly MeasurementJson[] | null;
  readonly tallies: readonly TallyJson[] | null;
}

/**
 * One statement for any number of questions: for each (place, measure, area, category) its own measurements, and for each
 * (place, partition, part) of the areas it is made up of the parts' figures added up. Parameters: six arrays of
 * questions, the first and last day of each among them, three of parts, and the instant where `visible` asks for one.
 *
 * @param visible the visible measurements as a table expression
 */
export function heldSql(visible: string): string {
  const isAsked = `v.measure_id = q.measure_id AND v.category_id IS NOT DISTINCT FROM q.category_id
    AND v.starts_on BETWEEN q.first_day AND q.last_day AND v.ends_on <= q.last_day`;
  return `
    SELECT q.place, own.rows AS own, parts.rows AS tallies
    FROM unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::date[], $6::date[])
      AS q(place, measure_id, area_id, category_id, first_day, last_day)
    CROSS JOIN LATERAL (
      SELECT json_agg(${MEASUREMENT_JSON("v")}) AS rows FROM ${visible} v WHERE v.area_id = q.area_id AND ${isAsked}
    ) own
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_array(t.partition, t.source_id, t.frequency, t.starts_on, t.held, t.known, t.value,
        t.numerator, t.denominator, t.ratios, t.absences, t.flags)) AS rows
      FROM (
        SELECT p.partition, v.source_id, v.frequency, v.starts_on, count(*) AS held, count(v.value) AS known,
          sum(v.value) AS value, count(v.numerator + v.denominator) AS ratios,
          sum(v.numerator) FILTER (WHERE v.denominator IS NOT NULL) AS numerator,
          sum(v.denominator) FILTER (WHERE v.numerator IS NOT NULL) AS denominator,
          array_agg(DISTINCT v.absence) FILTER (WHERE v.absence IS NOT NULL) AS absences,
          string_agg(DISTINCT array_to_string(v.flags, ' '), ' ') FILTER (WHERE v.flags <> '{}') AS flags
        FROM unnest($7::int[], $8::int[], $9::int[]) AS p(place, partition, area_id)
        JOIN ${visible} v ON v.area_id = p.area_id
        WHERE p.place = q.place AND ${isAsked}
        GROUP BY p.partition, v.source_id, v.frequency, v.starts_on
      ) t
    ) parts`;
}
