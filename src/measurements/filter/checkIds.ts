import type { Catalogue } from "../../catalogue/catalogue";
import { nodesNamed } from "../../catalogue/nodesNamed";
import type { MeasurementFilter } from "./measurementFilter";

/**
 * Throws INVALID_ID when a filter names what is not an id, and UNKNOWN_ID for one of another kind or of nothing. Asked
 * before statements are gathered, so that a fault in one question is the error of that one.
 */
export function checkIds({ priorities, partnerPriorities }: MeasurementFilter, catalogue: Catalogue): void {
  nodesNamed(catalogue, "Priority", { name: "priorities", ids: priorities ?? [] });
  nodesNamed(catalogue, "PartnerPriority", { name: "partnerPriorities", ids: partnerPriorities ?? [] });
}
