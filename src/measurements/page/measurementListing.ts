import type { Asking } from "../asking";
import type { MeasurementFilter } from "../filter/measurementFilter";
import { wantedMeasurements } from "../filter/wantedMeasurements";
import { MEASUREMENT_JSON, type Measurement, type MeasurementJson, measurementOf } from "../measurement";
import type { Listing } from "./listing";
import { type MeasurementOrder, measurementOrder, ORDER_TABLES } from "./measurementOrder";

/** Which measurements are wanted, in which order, and as of when; null is now. */
export interface MeasurementsWanted {
  readonly where: MeasurementFilter;
  readonly orderBy: readonly MeasurementOrder[];
  readonly asOf: Date | null;
}

/** The list of the measurements that are wanted and that the viewer may see. */
export function measurementListing(
  { where, orderBy, asOf }: MeasurementsWanted,
  asking: Asking,
): Listing<Measurement, MeasurementJson> {
  return {
    of: "Measurement",
    from: (parameters) => {
      const { table, conditions } = wantedMeasurements(where, asOf, asking, parameters);
      return { tables: `${table} v ${ORDER_TABLES}`, conditions };
    },
    order: measurementOrder(orderBy),
    json: MEASUREMENT_JSON,
    read: (json) => measurementOf(json, asking.catalogue),
  };
}
