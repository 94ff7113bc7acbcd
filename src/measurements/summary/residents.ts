import type { Area } from "../../catalogue/model";
import { Frequency } from "../../domain/frequency";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { monthsOf } from "../../domain/period/period";
import type { Asking } from "../asking";
import type { Parameters } from "../parameters";
import { populationMeasure } from "../population";
import { visibleMeasurements } from "../visibleMeasurements";
import { NO_YEAR } from "./dimensions";
import { divisionsOf } from "./divisions";
import { bitOf, flagBits } from "./flagBits";
import { parameterTable } from "./parameterTable";

/** No residents of any area. */
const NOBODY = "SELECT NULL::int AS area_id, NULL::int AS year, NULL::numeric AS people, NULL::int AS flags LIMIT 0";

/**
 * The residents of each area at 30 June of each year, (area_id, year, people, flags): those published, of the source
 * that comes first; where there are none, those of the areas that it is made up of, added up.
 *
 * @param areas those that may be asked for
 */
export function residentsSql(
  areas: Iterable<Area>,
  asOf: Date | null,
  { catalogue, viewer }: Pick<Asking, "catalogue" | "viewer">,
  parameters: Parameters,
): string {
  const measure = populationMeasure(catalogue);
  if (measure === null) return NOBODY;
  const isHeld = (area: Area) => catalogue.holdings.of(measure, area).length > 0;
  const rows = [...areas].flatMap((area) =>
    divisionsOf(area).flatMap((parts, way) =>
      parts.every(isHeld) ? parts.map((part) => ({ area, way, size: parts.length, part })) : [],
    ),
  );
  const ways = parameterTable(
    "w",
    [
      { name: "area_id", type: "int", values: rows.map(({ area }) => area.rowId) },
      { name: "way", type: "int", values: rows.map(({ way }) => way) },
      { name: "size", type: "int", values: rows.map(({ size }) => size) },
      { name: "part_id", type: "int", values: rows.map(({ part }) => part.rowId) },
    ],
    parameters,
  );
  const vintages = asOf === null ? "current" : { asOf: parameters.add(asOf) };
  const sources = parameters.add(measure.sources.map(({ rowId }) => rowId));
  const flags = `bit_or(${flagBits("v.flags")})`;
  return `
    SELECT DISTINCT ON (w.area_id, v.starts_on)
      w.area_id, extract(year FROM v.starts_on)::int AS year, sum(v.value::numeric) AS people, ${flags} AS flags
    FROM ${ways}
    JOIN ${visibleMeasurements(viewer, vintages)} v ON v.area_id = w.part_id
    WHERE v.measure_id = ${parameters.add(measure.rowId)} AND v.category_id IS NULL
      AND v.frequency = '${Frequency.CALENDAR_YEAR}' AND v.value > 0
    GROUP BY w.area_id, w.way, w.size, v.source_id, v.starts_on
    HAVING count(*) = w.size AND ${flags} & ${bitOf(MeasurementFlag.PARTIAL)} = 0
    ORDER BY w.area_id, v.starts_on, w.way, array_position(${sources}::int[], v.source_id)`;
}

/**
 * What joins the residents to the group `g`, as `r`: those of its area in the year that its period is divided by
 * (`populationYear`). Null when groups are not of one area and one period or financial year.
 */
export function joinedResidents(keys: readonly string[]): string | null {
  if (!keys.includes("area_id")) return null;
  const year = keys.includes("period_starts")
    ? middleYear("g.period_starts", "g.frequency")
    : keys.includes("financial_year")
      ? middleYear(`nullif(g.financial_year, ${NO_YEAR})`, `'${Frequency.FINANCIAL_YEAR}'`)
      : null;
  return year && `LEFT JOIN residents r ON r.area_id = g.area_id AND r.year = ${year}`;
}

function middleYear(startsOn: string, frequency: string): string {
  const months = Object.entries(monthsOf).map(([each, length]) => `WHEN '${each}' THEN ${Math.floor(length / 2)}`);
  return `extract(year FROM ${startsOn} + make_interval(months => CASE ${frequency} ${months.join(" ")} END))::int`;
}
