import { Field, Int } from "type-graphql";
import type { AimEntity } from "../../entities/aim.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Aim", {
  implements: NodeInterface,
  description: "The change a priority wants by the end of the strategy.",
})
export class AimType extends NodeInterface implements Pick<AimEntity, "number" | "statement" | "note"> {
  @Field(() => Int, { description: "Its place in the document's list." }) number!: number;
  @Field(() => String, { description: "The strategy's words." }) statement!: string;
  @Field(() => String, { nullable: true, description: "What to know about the wording, such as a slip." })
  note!: string | null;
}
