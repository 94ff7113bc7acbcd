import type { Asking } from "../asking";
import { checkIds } from "../filter/checkIds";
import type { MeasurementFilter } from "../filter/measurementFilter";
import { wantedMeasurements } from "../filter/wantedMeasurements";
import { MEASUREMENT_JSON, type Measurement, type MeasurementJson, measurementOf } from "../measurement";
import { visibleMeasurements } from "../visibleMeasurements";
import { codedSeries } from "./codedSeries";
import type { Listing, Way } from "./listing";
import { type MeasurementOrder, measurementOrder } from "./measurementOrder";

/** Which measurements are wanted, in which order, and as of when; null is now. */
export interface MeasurementsWanted {
  readonly where: MeasurementFilter;
  readonly orderBy: readonly MeasurementOrder[];
  readonly asOf: Date | null;
}

/** The list of the measurements that are wanted and that the viewer may see. Throws INVALID_ID. */
export function measurementListing(
  { where, orderBy, asOf }: MeasurementsWanted,
  asking: Asking,
): Listing<Measurement, MeasurementJson> {
  checkIds(where, asking.catalogue);
  const order = measurementOrder(orderBy);
  return {
    of: "Measurement",
    from: (parameters) => {
      const { vintages, conditions } = wantedMeasurements(where, asOf, asking, parameters);
      const tables = (way: Way | null) => `${visibleMeasurements(asking.viewer, vintages, codedSeries(order, way))} v`;
      return { tables, conditions };
    },
    order,
    json: MEASUREMENT_JSON,
    read: (json) => measurementOf(json, asking.catalogue),
  };
}
