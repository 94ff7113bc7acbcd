import { Field } from "type-graphql";
import { Frequency } from "../../domain/frequency";
import { MeasureKind } from "../../domain/measureKind";
import type { MeasureEntity } from "../../entities/measure.entity";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Measure", {
  implements: NodeInterface,
  description:
    "What is counted or measured, wherever and whoever by: the shared definition that makes areas comparable. A measure has no opinion of what is good; an indicator has.",
})
export class MeasureType
  extends NodeInterface
  implements Pick<MeasureEntity, "code" | "title" | "definition" | "kind" | "frequency" | "documentedIn">
{
  @Field(() => String, { description: "Stable, readable code, such as asb-incidents." }) code!: string;
  @Field(() => String, { description: "Its name." }) title!: string;
  @Field(() => String, { description: "What counts, what does not, who counts it, and what to beware of." })
  definition!: string;
  @Field(() => MeasureKind, { description: "How its values combine." }) kind!: MeasureKind;
  @Field(() => Frequency, { description: "The finest frequency at which values are kept." }) frequency!: Frequency;
  @Field(() => String, { description: "Where the definition comes from." }) documentedIn!: string;
}
