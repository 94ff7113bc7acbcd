import type { Catalogue } from "../../catalogue/catalogue";
import type { Parameters } from "../parameters";
import { among } from "./among";
import type { MeasurementFilter } from "./measurementFilter";

/** Which categories a filter takes. Only totals when it names none, so that no value is met twice. */
export function categoryConditions(
  { breakdown: wantedBreakdown, categories: wantedCodes }: MeasurementFilter,
  { rows }: Catalogue,
  parameters: Parameters,
): string[] {
  if (wantedBreakdown == null && wantedCodes == null) return ["v.category_id IS NULL"];
  const wanted = [...rows.categories.values()].filter(
    ({ code, breakdown }) =>
      (wantedBreakdown == null || wantedBreakdown === breakdown.code) &&
      (wantedCodes == null || wantedCodes.includes(code) || wantedCodes.includes(`${breakdown.code}.${code}`)),
  );
  return [among("v.category_id", wanted, parameters)];
}
