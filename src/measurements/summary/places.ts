import { Absence } from "../../domain/absence";
import type { Wanted } from "../filter/wantedMeasurements";
import type { Parameters } from "../parameters";
import type { Dimension } from "./dimension";
import { flagBits } from "./flagBits";
import { PLACED_IN, type RollUp } from "./rollUp";
import type { Summary } from "./summary";
import type { SummaryQuestion } from "./summaryQuestion";

/**
 * The columns, as SQL over the measurement `v`, that tell a place of a group: one area in one category, which is the
 * finest that must be known to tell whether a group's parts overlap and are all there. Where groups are as fine
 * themselves, these are their keys.
 */
export function placeColumns(
  dimensions: readonly Dimension[],
  { where: { breakdown, categories }, rollUpTo }: SummaryQuestion,
): Readonly<Record<string, string>> {
  const keys: Record<string, string> = Object.assign({}, ...dimensions.map((dimension) => dimension.keys));
  const isDivided = breakdown != null || categories != null;
  return {
    ...(isDivided ? { category_id: "v.category_id" } : {}),
    ...keys,
    ...(rollUpTo === null && keys.area_id ? {} : { part_id: "v.area_id" }),
    ...(rollUpTo === null ? {} : { whole_id: PLACED_IN }),
  };
}

/**
 * The places of each group, each added up over its periods. Sums are of decimals, so that they do not depend on the order
 * in which rows come, and cannot overflow.
 */
export function placesSql(
  { question, dimensions, places }: Summary,
  wanted: Wanted,
  rollUp: RollUp | null,
  parameters: Parameters,
): string {
  const told = Object.entries(places);
  // A period that is a key needs no gathering.
  const span = "daterange(v.starts_on, v.ends_on, '[]')";
  const covered = "period_starts" in places ? `datemultirange(${span})` : `range_agg(${span})`;
  const joined = [...dimensions.map((each) => each.joined?.(parameters) ?? ""), rollUp?.joined ?? ""].join(" ");
  return `
    SELECT ${told.map(([name, sql]) => `${sql} AS ${name}`).join(", ")},
      min(v.measure_id) AS first_measure, max(v.measure_id) AS last_measure,
      min(v.source_id) AS first_source, max(v.source_id) AS last_source,
      min(v.starts_on) AS first_start, max(v.starts_on) AS last_start,
      min(v.ends_on) AS first_end, max(v.ends_on) AS last_end,
      sum(v.ends_on - v.starts_on + 1) AS days, ${covered} AS covered,
      count(*)::int AS held, count(v.value)::int AS known, count(v.numerator + v.denominator)::int AS ratios,
      sum(v.value::numeric) AS total, min(v.value) AS lowest, max(v.value) AS highest,
      sum(v.numerator::numeric) AS numerator, sum(v.denominator::numeric) AS denominator,
      min(v.absence) AS first_absence, max(v.absence) AS last_absence,
      coalesce(bool_or(v.absence = '${Absence.SUPPRESSED}'), FALSE) AS hides,
      bit_or(${flagBits("v.flags")}${rollUp ? ` | ${rollUp.flags}` : ""}) AS flags
      ${question.hasMedians ? ", array_agg(v.value) FILTER (WHERE v.value IS NOT NULL) AS all_values" : ""}
    FROM ${wanted.table} v ${joined}
    WHERE ${["TRUE", ...wanted.conditions].join(" AND ")}
    GROUP BY ${told.map((_, place) => place + 1).join(", ")}`;
}
