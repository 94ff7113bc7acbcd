import type { Catalogue } from "../../catalogue/catalogue";
import { within } from "../../catalogue/containment";
import type { Area } from "../../catalogue/model";
import type { Parameters } from "../parameters";
import { among } from "./among";
import type { MeasurementFilter } from "./measurementFilter";

/** Which areas a filter takes: by code, by kind, and by what they lie within. */
export function areaConditions(where: MeasurementFilter, catalogue: Catalogue, parameters: Parameters): string[] {
  const wanted = wantedAreas(where, catalogue);
  return wanted === null ? [] : [among("v.area_id", wanted, parameters)];
}

/** The areas that a filter takes; null when it says nothing of areas. */
export function wantedAreas(
  { areas: codes, areaType: types, within: container }: MeasurementFilter,
  catalogue: Catalogue,
): readonly Area[] | null {
  if (codes == null && types == null && container == null) return null;
  const around = container == null ? null : catalogue.area(container);
  const inside = around && within(around, null);
  const candidates = codes?.flatMap((code) => catalogue.area(code) ?? []) ?? catalogue.areas;
  return candidates.filter(
    (area) => (types == null || types.includes(area.type)) && (container == null || inside?.has(area) === true),
  );
}
