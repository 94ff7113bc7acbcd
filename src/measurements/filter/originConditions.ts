import type { Catalogue } from "../../catalogue/catalogue";
import { within } from "../../catalogue/containment";
import type { Indicator, Organisation } from "../../catalogue/model";
import type { Parameters } from "../parameters";
import { among } from "./among";
import type { MeasurementFilter } from "./measurementFilter";

/** Whose values a filter takes: by source, and by organisation. */
export function originConditions(
  { sources, organisations }: MeasurementFilter,
  catalogue: Catalogue,
  parameters: Parameters,
): string[] {
  const conditions: string[] = [];
  if (sources != null) {
    const named = sources.map((slug) => catalogue.source(slug));
    conditions.push(among("v.source_id", named, parameters));
  }
  if (organisations != null) {
    const named = organisations.flatMap((slug) => catalogue.organisation(slug) ?? []);
    const delivered = deliveredBy(named, parameters);
    const returned = named.flatMap(({ indicators }) => indicators.map((indicator) => valuesOf(indicator, parameters)));
    conditions.push(`(${[delivered, ...returned].join(" OR ")})`);
  }
  return conditions;
}

/** What stood in an organisation's return is its own, whose ever the source is through which the return came. */
function deliveredBy(organisations: readonly Organisation[], parameters: Parameters): string {
  const sources = new Set(organisations.flatMap((organisation) => organisation.sources));
  const returns = (whose: string) => `v.provenance_id IN (SELECT id FROM provenances WHERE ${whose})`;
  return `${among("v.source_id", sources, parameters)} AND NOT ${returns("returned_by_id IS NOT NULL")}
    OR ${returns(among("returned_by_id", organisations, parameters))}`;
}

/** An indicator's values are those of its measure in its area and within it; elsewhere they are somebody else's. */
function valuesOf({ measure, area }: Indicator, parameters: Parameters): string {
  const areas = [area, ...within(area, null)];
  return `(${among("v.measure_id", [measure], parameters)} AND ${among("v.area_id", areas, parameters)})`;
}
