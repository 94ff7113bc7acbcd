import { areasAround } from "../../catalogue/areasAround";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Area, Measure } from "../../catalogue/model";

/** The areas around that have values of their own by now, nearest first. Their figures are never passed off as the area's. */
export function whereHeld(measure: Measure, area: Area, { holdings }: Catalogue): Area[] {
  if (!holdings.hasAny(measure)) return [];
  const isHeld = (around: Area) => holdings.of(measure, around).some(({ lastStartsOn }) => lastStartsOn !== null);
  return areasAround(area, null).filter(isHeld);
}
