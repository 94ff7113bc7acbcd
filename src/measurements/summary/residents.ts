import type { Area } from "../../catalogue/model";
import { Frequency } from "../../domain/frequency";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { Asking } from "../asking";
import { instantOf } from "../instant";
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
  const vintages = asOf === null ? "current" : { asOf: parameters.add(instantOf(asOf)) };
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
    ? `extract(year FROM g.period_starts + make_interval(months => ${MONTHS_TO_MIDDLE}))::int`
    : keys.includes("financial_year")
      ? `extract(year FROM nullif(g.financial_year, ${NO_YEAR}))::int`
      : null;
  return year && `LEFT JOIN residents r ON r.area_id = g.area_id AND r.year = ${year}`;
}

/** How many months after its first the middle of a period is, which its number of days tells: half of 1, 3 or 12. */
const MONTHS_TO_MIDDLE =
  "CASE WHEN g.period_ends - g.period_starts < 31 THEN 0 WHEN g.period_ends - g.period_starts < 92 THEN 1 ELSE 6 END";
