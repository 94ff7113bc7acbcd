import { GraphQLLocalDate } from "graphql-scalars";
import { Field, InputType } from "type-graphql";
import type { PlanInput } from "../../services/plans/newPlan";
import { heldByService } from "../heldByService";
import { PartnerPriorityInput } from "./partnerPriority.input";

@InputType("PartnerPlanInput", { description: "An organisation's own plan." })
export class PartnerPlanInput implements PlanInput {
  @Field(() => String, {
    description:
      "A stable, readable name that no plan has yet: small letters, digits and single hyphens, up to 100 characters.",
  })
  slug!: string;
  @heldByService
  @Field(() => String, { description: "Its title: up to 1,000 characters." })
  title!: string;
  @Field(() => String, { description: "The slug of the organisation whose plan it is." }) organisation!: string;
  @Field(() => String, { description: "The GSS code of the area that it is made for." }) area!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "The first day it is in force; unknown when it is left out, which a plan that supersedes another may not.",
  })
  startsOn?: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The last day it is in force; unknown or open when it is left out.",
  })
  endsOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "The slug of the organisation's plan that it takes the place of, and ends the day before it starts. None may have done so before. Unless given, it is the organisation's plan for the same area in force on the day it starts, if there is one.",
  })
  supersedes?: string | null;
  @heldByService
  @Field(() => String, {
    nullable: true,
    description: "The document in which it is written down: up to 1,000 characters.",
  })
  documentedIn?: string | null;
  @heldByService
  @Field(() => [PartnerPriorityInput], {
    description: "Its priorities and cross-cutting themes, in its order: up to 100, and none when they are not known.",
  })
  priorities!: PartnerPriorityInput[];
}
