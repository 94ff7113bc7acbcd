import type { Catalogue } from "../../catalogue/catalogue";
import { found } from "../../catalogue/link/assembly";
import type { Measure } from "../../catalogue/model";
import type { Day } from "../../domain/day";
import { disagreement } from "../../domain/disagreement";
import { explainDisagreement } from "../../domain/explainDisagreement";
import { inOrder } from "../../domain/figure";
import type { Frequency } from "../../domain/frequency";
import type { MeasurementFlag } from "../../domain/measurementFlag";
import { periodStarting } from "../../domain/period/period";
import { type MeasurementJson, measurementOf } from "../measurement";
import type { Discrepancy, DiscrepancyValue } from "./discrepancy";
import { NOT_COMPARED } from "./notCompared";

/** A sum of shorter periods as the statement gives it; flags are separated by spaces and may repeat. */
type SumJson = readonly [sourceId: number, value: number, parts: number, addedUpFrom: Frequency, flags: string | null];

/** A discrepancy as the statement gives it: where and when, the published measurements, and the sums. */
export type DiscrepancyJson = readonly [
  areaId: number,
  categoryId: number,
  frequency: Frequency,
  startsOn: Day,
  measurements: readonly MeasurementJson[],
  sums: readonly SumJson[] | null,
];

/** A value, and of how many shorter periods it is the sum. */
interface Spoken {
  readonly value: DiscrepancyValue;
  readonly parts: number | null;
}

/** The discrepancy that a row is, linked to the catalogue that the request holds. */
export function discrepancyOf(json: DiscrepancyJson, measure: Measure, catalogue: Catalogue): Discrepancy {
  const [areaId, categoryId, frequency, startsOn, measurements, sums] = json;
  const preference = ({ source }: DiscrepancyValue) => {
    const place = measure.sources.indexOf(source);
    return place < 0 ? measure.sources.length : place;
  };
  const spoken = [
    ...measurements.map((published) => asPublished(published, catalogue)),
    ...(sums ?? []).map((sum) => asAddedUp(sum, catalogue)),
  ].sort((a, b) => preference(a.value) - preference(b.value) || a.value.source.rowId - b.value.source.rowId);
  const values = spoken.map(({ value }) => value);
  const said = spoken.map(({ value: { source, absence, flags }, parts }) => ({
    by: source.name,
    absence,
    flags,
    parts,
  }));
  return {
    measure,
    area: found(catalogue.rows.areas, areaId),
    period: periodStarting(frequency, startsOn),
    category: categoryId === 0 ? null : found(catalogue.rows.categories, categoryId),
    values,
    ...disagreement(comparedOf(values), measure.kind),
    explanation: explainDisagreement(said),
  };
}

function asPublished(json: MeasurementJson, catalogue: Catalogue): Spoken {
  const measurement = measurementOf(json, catalogue);
  const { source, value, absence, flags } = measurement;
  return { value: { source, value, absence, flags, measurement, addedUpFrom: null }, parts: null };
}

function asAddedUp([sourceId, value, parts, addedUpFrom, flags]: SumJson, { rows }: Catalogue): Spoken {
  const raised = inOrder((flags?.split(" ") ?? []) as MeasurementFlag[]);
  const source = found(rows.sources, sourceId);
  return { value: { source, value, absence: null, flags: raised, measurement: null, addedUpFrom }, parts };
}

/** The values between which the difference is: those of which a comparison is honest. */
function comparedOf(values: readonly DiscrepancyValue[]): number[] {
  return values.flatMap(({ value, flags }) =>
    value === null || NOT_COMPARED.some((flag) => flags.includes(flag)) ? [] : [value],
  );
}
