import { Field, InputType, Int } from "type-graphql";
import type { PartnerPriorityInput as NewPriorityInput } from "../../services/plans/newPriorities";

@InputType("PartnerPriorityInput", { description: "A priority, or a cross-cutting theme, of a partner's own plan." })
export class PartnerPriorityInput implements NewPriorityInput {
  @Field(() => Int, { nullable: true, description: "Its number in the plan, from 1 on, which no other there has." })
  number?: number | null;
  @Field(() => String, { description: "Its title, as the plan words it: up to 1,000 characters." }) title!: string;
  @Field(() => String, { nullable: true, description: "What it says it will do: up to 1,000 characters." })
  statement?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether it is a theme that runs through the plan's priorities.",
  })
  crossCutting?: boolean | null;
}
