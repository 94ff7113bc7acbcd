import { Field, Float, Int } from "type-graphql";
import type { Trend } from "../../domain/trend";
import { TrendDirection } from "../../domain/trendDirection";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("Trend", {
  description: "Which way an indicator has gone over its latest points (Fingertips, recent trends).",
})
export class TrendType implements Trend {
  @Field(() => TrendDirection, { description: "Which way, when it is more than chance." }) direction!: TrendDirection;
  @Field(() => Int, { description: "Over how many points." }) periods!: 5;
  @Field(() => Float, { nullable: true, description: "The test's statistic; significant above 9.5495." })
  chiSquared!: number;
  @Field(() => String, { description: "The test, in words." }) method!: string;
}
