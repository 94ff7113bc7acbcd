import type { BreakdownEntity } from "../entities/breakdown.entity";
import type { BreakdownCategoryEntity } from "../entities/breakdownCategory.entity";
import type { Row } from "./row";

/** What the values of a measure are numbers of, as the catalogue holds it. */
export interface Unit {
  readonly code: string;
  readonly label: string;
  readonly symbol: string | null;
  readonly decimals: number;
}
export interface DisclosurePolicy {
  readonly threshold: number | null;
  readonly hidesZero: boolean;
  readonly roundsTo: number | null;
  readonly reason: string;
}
export interface Breakdown extends Row<BreakdownEntity> {
  readonly categories: readonly BreakdownCategory[];
}
export interface BreakdownCategory extends Row<BreakdownCategoryEntity> {
  /** The surrogate key, by which measurements refer to the row. Never published. */
  readonly rowId: number;
  readonly breakdown: Breakdown;
}
