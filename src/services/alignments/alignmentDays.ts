import type { PartnerPlan, Priority } from "../../catalogue/model";
import { faultsOfDays } from "../../domain/alignmentDays";
import type { Validity } from "../../domain/validity";
import { faultsOfSpan } from "../span";
import { invalid, type UserError } from "../userError";

/** When an alignment that was sent is to hold, and between what. */
export interface DaysSent {
  readonly given: Validity;
  readonly plan: PartnerPlan;
  /** When the plan is in force, its end by a successor among it. */
  readonly inForce: Validity;
  readonly priority: Priority;
}

/** What is wrong with the days of an alignment that was sent. */
export function* errorsOfDays({ given, plan: { slug }, inForce, priority }: DaysSent): Generator<UserError> {
  const ofSpan = [...faultsOfSpan({ field: "validFrom", day: given.from }, { field: "validTo", day: given.to })];
  yield* ofSpan;
  if (ofSpan.length > 0) return;
  const faults = faultsOfDays({ given, plan: { slug, inForce }, strategy: priority.strategy });
  for (const { field, ruleAndFinding } of faults) yield invalid(field, ruleAndFinding);
}
