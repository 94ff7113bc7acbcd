import type { Catalogue } from "../catalogue/catalogue";
import { globalId } from "../catalogue/globalId";
import { found } from "../catalogue/link/assembly";
import type { Area, BreakdownCategory, Measure, Source } from "../catalogue/model";
import type { Absence } from "../domain/absence";
import type { Day } from "../domain/day";
import type { Frequency } from "../domain/frequency";
import type { MeasurementFlag } from "../domain/measurementFlag";
import { type Period, periodStarting } from "../domain/period/period";
import type { Visibility } from "../domain/visibility";
import { INSTANT } from "./instant";

/** One vintage of a value, as the viewer may see it. */
export interface Measurement {
  readonly nodeType: "Measurement";
  readonly id: string;
  /** The surrogate key. Never published. */
  readonly rowId: number;
  readonly measure: Measure;
  readonly area: Area;
  readonly category: BreakdownCategory | null;
  readonly source: Source;
  readonly period: Period;
  readonly vintage: number;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flags: readonly MeasurementFlag[];
  readonly note: string | null;
  readonly visibility: Visibility;
  readonly recordedAt: string;
  readonly isCurrent: boolean;
  readonly provenanceId: number;
  /** The row of the file or sheet. */
  readonly row: number | null;
}

/** A row of the visible measurements as an SQL expression: a JSON array, which is far quicker to read than columns. */
export const MEASUREMENT_JSON = (v: string) =>
  `json_build_array(${v}.id, ${v}.measure_id, ${v}.area_id, ${v}.category_id, ${v}.source_id, ${v}.frequency, ${v}.starts_on,
    ${v}.vintage, ${v}.value, ${v}.absence, ${v}.numerator, ${v}.denominator, ${v}.flags, ${v}.note, ${v}.visibility,
    ${INSTANT(`${v}.recorded_at`)}, ${v}.superseded_at IS NULL, ${v}.provenance_id, ${v}."row")`;

/** What that expression gives. */
export type MeasurementJson = readonly [
  id: number,
  measureId: number,
  areaId: number,
  categoryId: number | null,
  sourceId: number,
  frequency: Frequency,
  startsOn: Day,
  vintage: number,
  value: number | null,
  absence: Absence | null,
  numerator: number | null,
  denominator: number | null,
  flags: readonly MeasurementFlag[],
  note: string | null,
  visibility: Visibility,
  recordedAt: string,
  isCurrent: boolean,
  provenanceId: number,
  row: number | null,
];

/** The measurement that a row is, linked to the catalogue that the request holds. */
export function measurementOf(json: MeasurementJson, { rows }: Catalogue): Measurement {
  const [
    rowId,
    measureId,
    areaId,
    categoryId,
    sourceId,
    frequency,
    startsOn,
    vintage,
    value,
    absence,
    numerator,
    denominator,
    flags,
    note,
    visibility,
    recordedAt,
    isCurrent,
    provenanceId,
    row,
  ] = json;
  const measure = found(rows.measures, measureId);
  const area = found(rows.areas, areaId);
  const category = categoryId === null ? null : found(rows.categories, categoryId);
  const source = found(rows.sources, sourceId);
  const period = periodStarting(frequency, startsOn);
  // A revision has an id of its own: the last part is the vintage. The value has no part in it, since it may be hidden.
  const within = category ? `${category.breakdown.code}.${category.code}` : "-";
  const key = [measure.code, area.code, period.key, within, source.slug, vintage].join("|");
  return {
    nodeType: "Measurement",
    id: globalId("Measurement", key),
    rowId,
    measure,
    area,
    category,
    source,
    period,
    vintage,
    value,
    absence,
    numerator,
    denominator,
    flags,
    note,
    visibility,
    recordedAt,
    isCurrent,
    provenanceId,
    row,
  };
}
