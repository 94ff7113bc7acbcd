import { GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import type { PartnerPlanEntity } from "../../entities/partnerPlan.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("PartnerPlan", {
  implements: NodeInterface,
  description: "An organisation's own plan. Once published it is never edited, only superseded.",
})
export class PartnerPlanType
  extends NodeInterface
  implements
    Pick<
      PartnerPlanEntity,
      "slug" | "title" | "startsOn" | "endsOn" | "datesNote" | "documentedIn" | "heading" | "note"
    >
{
  @Field(() => String, { description: "Stable, readable name, such as safer-in-kent-2017-2021." }) slug!: string;
  @Field(() => String, { description: "Its title, or what stands for one where its document gives none." })
  title!: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day it is in force; null when unknown, which never excludes. See `datesNote`.",
  })
  startsOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "The last day its document gives it; a successor may end it sooner (see `inForceUntil`). Null when unknown or open.",
  })
  endsOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What its document says of dates that are given here to the day.",
  })
  datesNote!: string | null;
  @Field(() => String, { nullable: true, description: "The document from which it is known." }) documentedIn!: string;
  @Field(() => String, { nullable: true, description: "The heading of that document that it comes from." })
  heading!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What to know about it, such as that its priorities are unknown.",
  })
  note!: string | null;
}
