import type { CriterionCode } from "./criterionCode";

/** One thing that priorities are scored on. */
export interface Criterion {
  readonly code: CriterionCode;
  readonly label: string;
  /** In the words of the strategy. */
  readonly meaning: string;
  /** From what to what it is scored, and what a score means. */
  readonly scale: string;
}

/** A criterion as it counts in one assessment. */
export interface WeightedCriterion extends Criterion {
  readonly weight: number;
}
