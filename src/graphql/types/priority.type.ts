import { Field, Int } from "type-graphql";
import type { PriorityEntity } from "../../entities/priority.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Priority", {
  implements: NodeInterface,
  description: "What a strategy chooses to work on, with what it will do, the change it wants and what it watches.",
})
export class PriorityType
  extends NodeInterface
  implements Pick<PriorityEntity, "number" | "title" | "summary" | "heading">
{
  @Field(() => Int, { description: "Its number in the strategy." }) number!: number;
  @Field(() => String, { description: "Its title, as the strategy words it." }) title!: string;
  @Field(() => String, {
    description: "Why it was chosen and what it covers, told in other words than the document's.",
  })
  summary!: string;
  @Field(() => String, { description: "The heading of the document that it comes from." }) heading!: string;
}
