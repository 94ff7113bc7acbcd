import { Field, Int } from "type-graphql";
import type { FocusEntity } from "../../entities/focus.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Focus", { description: "What a priority will do, in the strategy's words." })
export class FocusType implements Pick<FocusEntity, "number" | "statement" | "note"> {
  @Field(() => Int, { description: "Its place in the document's list." }) number!: number;
  @Field(() => String, { description: "The strategy's words." }) statement!: string;
  @Field(() => String, { nullable: true, description: "What to know about the wording, such as a slip." })
  note!: string | null;
}
