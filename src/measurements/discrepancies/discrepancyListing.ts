import { DEMONSTRATION_SOURCE } from "../../domain/demonstrationSource";
import { MeasureKind } from "../../domain/measureKind";
import type { Asking } from "../asking";
import type { MeasurementFilter } from "../filter/measurementFilter";
import { wantedMeasurements } from "../filter/wantedMeasurements";
import { MEASUREMENT_JSON } from "../measurement";
import { CODE, DAY, INTEGER } from "../page/keyKind";
import type { ListedFrom, Listing, SortKey } from "../page/listing";
import type { Parameters } from "../parameters";
import { visibleMeasurements } from "../visibleMeasurements";
import { CONTESTED_SERIES } from "./contestedSeries";
import { discrepanciesSql } from "./discrepanciesSql";
import type { Discrepancy } from "./discrepancy";
import { type DiscrepancyJson, discrepancyOf } from "./discrepancyOf";
import type { DiscrepancyQuestion } from "./discrepancyQuestion";

/** The newest first; of one period by the code of the area, and the total before its parts. */
const ORDER: readonly SortKey<Discrepancy>[] = [
  { letter: "s", sql: "v.starts_on", kind: DAY, descending: true, valueIn: ({ period }) => period.startsOn },
  { letter: "e", sql: "v.ends_on", kind: DAY, descending: true, valueIn: ({ period }) => period.endsOn },
  { letter: "a", sql: "v.area_code", kind: CODE, descending: false, valueIn: ({ area }) => area.code },
  { letter: "c", sql: "v.category", kind: INTEGER, descending: false, valueIn: ({ category }) => category?.rowId ?? 0 },
];

/**
 * The list of what the sources of a measure do not agree on, as far as the viewer may see what they say. Values that were
 * made up for the demonstration contradict nobody.
 */
export function discrepancyListing(
  question: DiscrepancyQuestion,
  asking: Asking,
): Listing<Discrepancy, DiscrepancyJson> {
  const { measure } = question;
  return {
    of: "Discrepancy",
    from: (parameters) => disagreeing(question, asking, parameters),
    order: ORDER,
    json: (v) => `json_build_array(${v}.area_id, ${v}.category, ${v}.frequency, ${v}.starts_on, (
      SELECT json_agg(${MEASUREMENT_JSON("m")}) FROM ${visibleMeasurements(asking.viewer, "every")} m
      WHERE m.id = ANY(${v}.ids)
    ), ${v}.sums)`,
    read: (json) => discrepancyOf(json, measure, asking.catalogue),
  };
}

function disagreeing(question: DiscrepancyQuestion, asking: Asking, parameters: Parameters): ListedFrom {
  const { measure, frequency, asOf, hasAbsent } = question;
  const { vintages, conditions } = wantedMeasurements(filterOf(question), asOf, asking, parameters);
  const madeUp = asking.catalogue.source(DEMONSTRATION_SOURCE);
  const real = madeUp === null ? [] : [`v.source_id <> ${parameters.add(madeUp.rowId)}`];
  const table = discrepanciesSql(
    visibleMeasurements(asking.viewer, vintages, CONTESTED_SERIES),
    [...conditions, ...real],
    { addsUp: measure.kind === MeasureKind.FLOW, hasAbsent },
  );
  return {
    tables: () => `${table} v`,
    conditions: frequency === null ? [] : [`v.frequency = ${parameters.add(frequency)}`],
  };
}

/** What must be read: of every frequency, since shorter periods may add up to the one that is asked for. */
function filterOf(question: DiscrepancyQuestion): MeasurementFilter {
  const { measure, area, areaTypes, within, from, to, breakdown, category, sources } = question;
  return {
    measures: [measure.code],
    areas: area && [area.code],
    areaType: areaTypes,
    within: within?.code,
    from,
    to,
    breakdown: breakdown?.code,
    categories: category && [`${category.breakdown.code}.${category.code}`],
    sources: sources?.map(({ slug }) => slug),
  };
}
