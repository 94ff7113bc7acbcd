import { GraphQLDateTime } from "graphql-scalars";
import { Field, Float } from "type-graphql";
import { Absence } from "../../domain/absence";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { Visibility } from "../../domain/visibility";
import type { Measurement } from "../../measurements/measurement";
import { PlainObjectType } from "../plainObjectType";
import { NodeInterface } from "./node.type";

@PlainObjectType("Measurement", {
  implements: NodeInterface,
  description:
    "A value, or the reason why there is none, as it was known from one time on. A revision is another measurement, with an id of its own.",
})
export class MeasurementType
  extends NodeInterface
  implements
    Pick<
      Measurement,
      "value" | "absence" | "numerator" | "denominator" | "flags" | "note" | "visibility" | "recordedAt"
    >
{
  @Field(() => Float, { nullable: true, description: "The value, in the measure's unit; null when it is absent." })
  value!: number | null;
  @Field(() => Absence, { nullable: true, description: "Why there is no value; null when there is one." })
  absence!: Absence | null;
  @Field(() => Float, { nullable: true, description: "What a ratio's value is worked out from, where it is held." })
  numerator!: number | null;
  @Field(() => Float, { nullable: true, description: "What the numerator is divided by, where it is held." })
  denominator!: number | null;
  @Field(() => [MeasurementFlag], { description: "What to know about it before it is used." })
  flags!: readonly MeasurementFlag[];
  @Field(() => String, { nullable: true, description: "What else to know about it." }) note!: string | null;
  @Field(() => Visibility, { description: "Who may see it." }) visibility!: Visibility;
  @Field(() => GraphQLDateTime, { description: "When the hub learnt of it." }) recordedAt!: string;
}
