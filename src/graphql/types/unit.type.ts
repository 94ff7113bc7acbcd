import { Field, Int } from "type-graphql";
import type { Unit } from "../../catalogue/model";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Unit", { description: "What a measure's values are numbers of." })
export class UnitType implements Unit {
  @Field(() => String, { description: "Stable, readable code, such as offences." }) code!: string;
  @Field(() => String, { description: "The unit in words." }) label!: string;
  @Field(() => String, { nullable: true, description: "The sign to print beside a value, such as %." })
  symbol!: string | null;
  @Field(() => Int, { description: "How many decimals a value has." }) decimals!: number;
}
