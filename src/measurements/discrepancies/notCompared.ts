import { MeasurementFlag } from "../../domain/measurementFlag";

/** Values with any of these are shown and not compared, as in every comparison: a part of the period, or more than the area. */
export const NOT_COMPARED: readonly MeasurementFlag[] = [MeasurementFlag.PARTIAL, MeasurementFlag.WIDER_AREA];
