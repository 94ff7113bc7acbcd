import { Field, Float, Int } from "type-graphql";
import type { ProcessLimits } from "../../domain/processLimits";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("ProcessLimits", {
  description:
    "The band within which the series varies of its own accord (XmR chart; NHS England, Making Data Count), worked out from the points shown since the last break.",
})
export class ProcessLimitsType implements Omit<ProcessLimits, "nearLower" | "nearUpper"> {
  @Field(() => Float, { description: "The mean." }) centre!: number;
  @Field(() => Float, { description: "The lower limit; of counts never below zero." }) lower!: number;
  @Field(() => Float, { description: "The upper limit." }) upper!: number;
  @Field(() => Int, { description: "How many values they are worked out from; below twelve they are on trial." })
  points!: number;
  @Field(() => String, { description: "The rules by which points are judged." }) ruleSet!: string;
}
