import { FieldResolver, Resolver, Root } from "type-graphql";
import type { PartnerPlan } from "../../catalogue/model";
import { planEnd } from "../../catalogue/planEnd";
import { PartnerPlanType } from "../types/partnerPlan.type";
import { PlanEndType } from "../types/planEnd.type";

@Resolver(() => PartnerPlanType)
export class PlanEndResolver {
  @FieldResolver(() => PlanEndType, {
    nullable: true,
    description:
      "Its last day in force, by its own `endsOn` or the start of its successor, whichever is sooner; null while nothing ends it.",
  })
  inForceUntil(@Root() plan: PartnerPlan) {
    return planEnd(plan);
  }
}
