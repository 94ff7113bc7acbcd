import type { Area } from "../../catalogue/model";
import type { Compared } from "../../domain/comparison";
import type { ComparisonBasis } from "../../domain/comparisonBasis";
import type { Period } from "../../domain/period/period";

/** A comparison with what it was made with. */
export interface Comparison extends Compared {
  readonly basis: ComparisonBasis;
  readonly basePeriod: Period | null;
  readonly baseArea: Area | null;
  /** What is compared with what, in words. */
  readonly label: string;
}
