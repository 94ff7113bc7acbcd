import { Field, Int } from "type-graphql";
import type { PartnerPriorityEntity } from "../../entities/partnerPriority.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("PartnerPriority", {
  implements: NodeInterface,
  description: "A priority, or a cross-cutting theme, of a partner's own plan.",
})
export class PartnerPriorityType
  extends NodeInterface
  implements
    Pick<
      PartnerPriorityEntity,
      "number" | "title" | "statement" | "crossCutting" | "documentedIn" | "note" | "delegationRationale"
    >
{
  @Field(() => Int, { nullable: true, description: "Its number in the plan; null for a theme without one." })
  number!: number | null;
  @Field(() => String, { description: "Its title, as its document words it." }) title!: string;
  @Field(() => String, { nullable: true, description: "What it says it will do; null where that is not known." })
  statement!: string | null;
  @Field(() => Boolean, { description: "Whether it is a theme that runs through the plan's priorities." })
  crossCutting!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "Where this priority is written down, when not where the plan is.",
  })
  documentedIn!: string | null;
  @Field(() => String, { nullable: true, description: "What to know about its wording, such as a slip." })
  note!: string | null;
  @Field(() => String, { nullable: true, description: "Why it defers to whole plans; null when it defers to none." })
  delegationRationale!: string | null;
}
