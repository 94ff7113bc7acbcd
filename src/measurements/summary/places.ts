import { Absence } from "../../domain/absence";
import type { Wanted } from "../filter/wantedMeasurements";
import type { Parameters } from "../parameters";
import type { Dimension } from "./dimension";
import { flagBits } from "./flagBits";
import { PLACED_IN, type RollUp } from "./rollUp";

/**
 * The places of each group: what there is of one area in one category, added up over its periods. That is the finest
 * that must be known to tell whether a group's parts overlap and are all there. Sums are of decimals, so that they do
 * not depend on the order in which rows come, and cannot overflow.
 */
export function placesSql(
  wanted: Wanted,
  dimensions: Iterable<Dimension>,
  rollUp: RollUp | null,
  parameters: Parameters,
): string {
  const all = [...dimensions];
  const columns = {
    ...Object.assign({}, ...all.map(({ keys }) => keys)),
    part_id: "v.area_id",
    category_id: "coalesce(v.category_id, 0)",
    ...(rollUp && { whole_id: PLACED_IN }),
  } as Record<string, string>;
  const told = Object.entries(columns);
  // A period that is a key needs no gathering.
  const span = "daterange(v.starts_on, v.ends_on, '[]')";
  const covered = "period_starts" in columns ? `datemultirange(${span})` : `range_agg(${span})`;
  const flags = rollUp ? `${flagBits("v.flags")} | ${rollUp.flags}` : flagBits("v.flags");
  return `
    SELECT ${told.map(([name, sql]) => `${sql} AS ${name}`).join(", ")},
      min(v.measure_id) AS first_measure, max(v.measure_id) AS last_measure,
      min(v.source_id) AS first_source, max(v.source_id) AS last_source,
      min(v.starts_on) AS first_start, max(v.starts_on) AS last_start,
      min(v.ends_on) AS first_end, max(v.ends_on) AS last_end,
      sum(v.ends_on - v.starts_on + 1) AS days, ${covered} AS covered,
      count(*) AS held, count(v.value) AS known, count(v.numerator + v.denominator) AS ratios,
      sum(v.value::numeric) AS total, min(v.value) AS lowest, max(v.value) AS highest,
      sum(v.numerator::numeric) AS numerator, sum(v.denominator::numeric) AS denominator,
      min(v.absence) AS first_absence, max(v.absence) AS last_absence,
      coalesce(bool_or(v.absence = '${Absence.SUPPRESSED}'), FALSE) AS hides,
      bit_or(${flags}) AS flags,
      array_agg(v.value) FILTER (WHERE v.value IS NOT NULL) AS all_values
    FROM ${wanted.table} v ${[...all.map((each) => each.joined?.(parameters) ?? ""), rollUp?.joined ?? ""].join(" ")}
    WHERE ${["TRUE", ...wanted.conditions].join(" AND ")}
    GROUP BY ${told.map((_, place) => place + 1).join(", ")}`;
}
