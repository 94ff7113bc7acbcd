import { GraphQLLocalDate } from "graphql-scalars";
import { Field } from "type-graphql";
import type { StrategyEntity } from "../../entities/strategy.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Strategy", {
  implements: NodeInterface,
  description: "A partnership's strategy in one edition: what it chose to work on, why, and what it watches.",
})
export class StrategyType
  extends NodeInterface
  implements
    Pick<
      StrategyEntity,
      "slug" | "title" | "edition" | "startsOn" | "endsOn" | "datesNote" | "heading" | "documentedIn"
    >
{
  @Field(() => String, { description: "Stable, readable name, such as dartford-2019-2022." }) slug!: string;
  @Field(() => String, { description: "Its title." }) title!: string;
  @Field(() => String, { nullable: true, description: "Which edition this is, such as a yearly refresh." })
  edition!: string | null;
  @Field(() => GraphQLLocalDate, { description: "The first day it is in force; see `datesNote`." }) startsOn!: string;
  @Field(() => GraphQLLocalDate, { description: "The last day it is in force; see `datesNote`." }) endsOn!: string;
  @Field(() => String, {
    nullable: true,
    description: "What its document says of dates that are given here to the day.",
  })
  datesNote!: string | null;
  @Field(() => String, { description: "The heading of the document that it comes from." }) heading!: string;
  @Field(() => String, { description: "The document it was read from." }) documentedIn!: string;
}
