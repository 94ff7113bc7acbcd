import type { AreaType } from "../../domain/areaType";
import type { GroupOrderField } from "../../domain/groupOrderField";
import type { MeasurementDimension } from "../../domain/measurementDimension";
import type { SortDirection } from "../../domain/sortDirection";
import type { FloatRange, MeasurementFilter } from "../filter/measurementFilter";

/** One thing to sort groups by. */
export interface GroupOrder {
  readonly field: GroupOrderField;
  readonly direction: SortDirection;
}

/** A question for measurements combined group by group. */
export interface SummaryQuestion {
  /** What is combined: exactly what a page of measurements with this filter has. */
  readonly where: MeasurementFilter;
  /** By what groups are told apart, at least one. What is named twice counts once. */
  readonly groupBy: readonly MeasurementDimension[];
  /** Takes each value for the area of this type around its own; null leaves it where it is. */
  readonly rollUpTo: AreaType | null;
  /** Values for so many residents instead of the values themselves. */
  readonly perPopulation: number | null;
  /** Only groups whose value lies in this span: those without a value do not. */
  readonly having: FloatRange | null;
  readonly orderBy: readonly GroupOrder[];
  /** Whether medians are wanted: they take every value in order, which costs. */
  readonly hasMedians: boolean;
  /** What the hub knew then; null for now. */
  readonly asOf: Date | null;
}
