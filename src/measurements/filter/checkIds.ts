import type { Catalogue } from "../../catalogue/catalogue";
import type { MeasurementFilter } from "./measurementFilter";

/**
 * Throws INVALID_ID when a filter names what is not an id. Asked before statements are gathered, so that a fault in one
 * question is the error of that one.
 */
export function checkIds({ priorities, partnerPriorities }: MeasurementFilter, catalogue: Catalogue): void {
  for (const id of [...(priorities ?? []), ...(partnerPriorities ?? [])]) catalogue.node(id);
}
