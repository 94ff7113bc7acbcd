import type { Area, BreakdownCategory, Indicator, Measure, Source } from "../../catalogue/model";
import type { Frequency } from "../../domain/frequency";
import type { Period } from "../../domain/period/period";

/** A question for one value a period of a measure in an area. What is null is chosen by the hub, and told. */
export interface SeriesQuestion {
  readonly measure: Measure;
  readonly area: Area;
  /** Null for the total. */
  readonly category: BreakdownCategory | null;
  readonly source: Source | null;
  readonly frequency: Frequency | null;
  /** Only periods that start on or after its first day. */
  readonly from: Period | null;
  /** Only periods that end on or before its last day. */
  readonly to: Period | null;
  /** Only so many, the latest. */
  readonly last: number | null;
  /** Values for so many residents instead of the values themselves. */
  readonly perPopulation: number | null;
  /** What the hub knew then; null for now. */
  readonly asOf: Date | null;
  /** The indicator whose targets and desired direction the points are held against. */
  readonly indicator: Indicator | null;
}
