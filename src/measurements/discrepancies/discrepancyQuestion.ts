import type { Area, Breakdown, BreakdownCategory, Measure, Source } from "../../catalogue/model";
import type { AreaType } from "../../domain/areaType";
import type { Frequency } from "../../domain/frequency";

/** A question where the sources of a measure differ. What is null does not restrict. */
export interface DiscrepancyQuestion {
  readonly measure: Measure;
  readonly area: Area | null;
  readonly areaTypes: readonly AreaType[] | null;
  /** Only areas within this one, not itself. */
  readonly within: Area | null;
  /** Canonical keys: periods that start on or after the first day of the one, and end on or before the last of the other. */
  readonly from: string | null;
  readonly to: string | null;
  readonly frequency: Frequency | null;
  /** Every category of it; totals only when this and `category` are null. */
  readonly breakdown: Breakdown | null;
  readonly category: BreakdownCategory | null;
  /** Only what these say. */
  readonly sources: readonly Source[] | null;
  /** Also where one source has a value and another a reason why it has none. */
  readonly hasAbsent: boolean;
  /** What the hub knew then; null for now. */
  readonly asOf: Date | null;
}
