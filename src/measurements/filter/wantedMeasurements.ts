import type { Asking } from "../asking";
import { instantOf } from "../instant";
import type { Parameters } from "../parameters";
import { type Vintages, visibleMeasurements } from "../visibleMeasurements";
import { areaConditions } from "./areaConditions";
import { categoryConditions } from "./categoryConditions";
import { measureConditions } from "./measureConditions";
import type { MeasurementFilter } from "./measurementFilter";
import { originConditions } from "./originConditions";
import { periodConditions } from "./periodConditions";
import { valueConditions } from "./valueConditions";

/** What a filter leaves of the measurements, in SQL. */
export interface Wanted {
  readonly vintages: Vintages;
  /** The table expression of what the viewer may see of these vintages, to be called `v`. */
  readonly table: string;
  /** The conditions on `v`, all of which hold; there may be none. */
  readonly conditions: readonly string[];
}

/**
 * The measurements that a filter takes out of those that the viewer may see: those that stand, or stood at `asOf`. Codes
 * and slugs that nobody has match nothing; ids are held to their kind. With a span of recording it takes every vintage recorded in it, superseded or
 * not, and with `asOf` besides those that were known then. Throws INVALID_ID and UNKNOWN_ID.
 */
export function wantedMeasurements(
  where: MeasurementFilter,
  asOf: Date | null,
  { catalogue, viewer }: Pick<Asking, "catalogue" | "viewer">,
  parameters: Parameters,
): Wanted {
  const known = asOf && parameters.add(instantOf(asOf));
  const changes = recorded(where, known, parameters);
  const vintages = changes.length > 0 ? "every" : known ? { asOf: known } : "current";
  return {
    vintages,
    table: visibleMeasurements(viewer, vintages),
    conditions: [
      ...measureConditions(where, catalogue, parameters),
      ...areaConditions(where, catalogue, parameters),
      ...periodConditions(where, parameters),
      ...categoryConditions(where, catalogue, parameters),
      ...originConditions(where, catalogue, parameters),
      ...valueConditions(where, parameters),
      ...changes,
    ],
  };
}

/** The conditions of a span of recording; none when there is no span. */
function recorded(
  { recordedFrom, recordedTo }: MeasurementFilter,
  known: string | null,
  parameters: Parameters,
): string[] {
  const bounds: string[] = [];
  if (recordedFrom != null) bounds.push(`v.recorded_at >= ${parameters.add(recordedFrom)}::timestamptz`);
  if (recordedTo != null) bounds.push(`v.recorded_at <= ${parameters.add(instantOf(recordedTo))}::timestamptz`);
  return bounds.length > 0 && known ? [...bounds, `v.recorded_at <= ${known}::timestamptz`] : bounds;
}
