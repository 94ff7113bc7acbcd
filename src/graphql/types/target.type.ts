import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float } from "type-graphql";
import type { TargetEntity } from "../../entities/target.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Target", {
  implements: NodeInterface,
  description: "What an indicator is wanted to reach in a period. A change is a target with an id of its own.",
})
export class TargetType
  extends NodeInterface
  implements Pick<TargetEntity, "value" | "amberTolerance" | "note" | "recordedAt" | "supersededAt">
{
  @Field(() => Float, { description: "The value to reach, in the unit of the measure." }) value!: number;
  @Field(() => Float, {
    nullable: true,
    description: "By how much it may be missed and still be amber, in the unit of the value; null for not at all.",
  })
  amberTolerance!: number | null;
  @Field(() => String, { nullable: true, description: "What to know about it, such as who agreed it when." })
  note!: string | null;
  @Field(() => GraphQLDateTime, { description: "Since when it stands." }) recordedAt!: string;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When another took its place; null while it stands." })
  supersededAt!: string | null;
}
