import { GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import type { PartnershipEntity } from "../../entities/partnership.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Partnership", {
  implements: NodeInterface,
  description: "A Community Safety Partnership: the statutory body of section 5 of the Crime and Disorder Act 1998.",
})
export class PartnershipType
  extends NodeInterface
  implements Pick<PartnershipEntity, "slug" | "name" | "formedOn" | "dissolvedOn" | "datesNote" | "heading">
{
  @Field(() => String, { description: "Stable, readable name for addresses and filters, such as dartford." })
  slug!: string;
  @Field(() => String, { description: "Its name." }) name!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The day it was formed; see `datesNote`." })
  formedOn!: string | null;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The last day it existed; null while it does. See `datesNote`.",
  })
  dissolvedOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "What its document says of dates that are given here to the day.",
  })
  datesNote!: string | null;
  @Field(() => String, { description: "The heading of the document that it comes from." }) heading!: string;
}
