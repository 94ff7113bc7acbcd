import { AreaType } from "../domain/areaType";
import type { Day } from "../domain/day";
import { enclosing } from "./containment";
import type { Area } from "./model";

/** From the smallest kind to the largest. */
const TYPES = Object.values(AreaType);

/**
 * Every area that an area lies within, those of the smallest kind first: the county before a partnership of districts or
 * the region. The order is the same in every database.
 */
export function areasAround(area: Area, day: Day | null): Area[] {
  const size = ({ type }: Area) => TYPES.indexOf(type);
  return [...enclosing(area, day)].sort((a, b) => size(a) - size(b) || (a.code < b.code ? -1 : 1));
}
