import { Field } from "type-graphql";
import type { BreakdownEntity } from "../../entities/breakdown.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Breakdown", { description: "A way in which a measure's values are divided, such as by crime type." })
export class BreakdownType implements Pick<BreakdownEntity, "code" | "label"> {
  @Field(() => String, { description: "Stable, readable code within the measure, such as crime-type." }) code!: string;
  @Field(() => String, { description: "Its name." }) label!: string;
}
