import { Field } from "type-graphql";
import { DesiredDirection } from "../../domain/desiredDirection";
import { IndicatorStatus } from "../../domain/indicatorStatus";
import type { IndicatorEntity } from "../../entities/indicator.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Indicator", {
  implements: NodeInterface,
  description:
    "A measure that a strategy watches for its area, in the strategy's own words: a key performance indicator.",
})
export class IndicatorType
  extends NodeInterface
  implements Pick<IndicatorEntity, "code" | "title" | "status" | "desiredDirection" | "note">
{
  @Field(() => String, { description: "Unique within the strategy; usually the measure's code." }) code!: string;
  @Field(() => String, { description: "As the strategy words it." }) title!: string;
  @Field(() => IndicatorStatus, { description: "Whether the strategy watches it now." }) status!: IndicatorStatus;
  @Field(() => DesiredDirection, {
    description: "Which way the strategy as a whole wants it to go; an aim may say more.",
  })
  desiredDirection!: DesiredDirection;
  @Field(() => String, { nullable: true, description: "What to know about its wording, its owner or its direction." })
  note!: string | null;
}
