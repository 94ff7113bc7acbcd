import { GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import type { PlanEnd } from "../../catalogue/planEnd";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("PlanEnd", { description: "The last day on which a partner plan is in force, and what ends it." })
export class PlanEndType implements PlanEnd {
  @Field(() => GraphQLLocalDate, { description: "The last day on which it is in force." }) day!: string;
  @Field(() => String, {
    description: "Whether it ends by itself or by the plan that supersedes it, in one sentence.",
  })
  reason!: string;
}
