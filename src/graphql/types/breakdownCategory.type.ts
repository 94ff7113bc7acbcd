import { Field } from "type-graphql";
import type { BreakdownCategoryEntity } from "../../entities/breakdownCategory.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("BreakdownCategory", { description: "One part of a breakdown, such as robbery." })
export class BreakdownCategoryType implements Pick<BreakdownCategoryEntity, "code" | "label"> {
  @Field(() => String, { description: "Stable, readable code within the breakdown." }) code!: string;
  @Field(() => String, { description: "Its name, as published." }) label!: string;
}
