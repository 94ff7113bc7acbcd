import type { Catalogue } from "../../catalogue/catalogue";
import { within } from "../../catalogue/containment";
import type { Parameters } from "../parameters";
import { among } from "./among";
import type { MeasurementFilter } from "./measurementFilter";

/** Which areas a filter takes: by code, by kind, and by what they lie within. */
export function areaConditions(
  { areas: codes, areaType: types, within: container }: MeasurementFilter,
  catalogue: Catalogue,
  parameters: Parameters,
): string[] {
  if (codes == null && types == null && container == null) return [];
  const around = container == null ? null : catalogue.area(container);
  const inside = around && within(around, null);
  const candidates = codes?.flatMap((code) => catalogue.area(code) ?? []) ?? catalogue.areas;
  const wanted = candidates.filter(
    (area) => (types == null || types.includes(area.type)) && (container == null || inside?.has(area) === true),
  );
  return [among("v.area_id", wanted, parameters)];
}
