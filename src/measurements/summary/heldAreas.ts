import type { Catalogue } from "../../catalogue/catalogue";
import { found } from "../../catalogue/link/assembly";
import type { Area } from "../../catalogue/model";
import { wantedAreas } from "../filter/areaConditions";
import { wantedMeasures } from "../filter/measureConditions";
import type { MeasurementFilter } from "../filter/measurementFilter";

/** The areas that a filter takes and for which anything is held of the measures that it takes. */
export function heldAreas(where: MeasurementFilter, catalogue: Catalogue): ReadonlySet<Area> {
  const { holdings, rows } = catalogue;
  const ids = new Set(
    wantedMeasures(where, catalogue).flatMap((measure) => holdings.everywhere(measure).map(({ areaId }) => areaId)),
  );
  const held = [...ids].map((id) => found(rows.areas, id));
  const wanted = wantedAreas(where, catalogue);
  if (wanted === null) return new Set(held);
  const isWanted = new Set(wanted);
  return new Set(held.filter((area) => isWanted.has(area)));
}
