import { Field, Float } from "type-graphql";
import type { WeightedCriterion } from "../../domain/strategicAssessment/criterion";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("AssessmentCriterion", {
  description:
    "Volume, harm, community concern, partnership added value, trend: something that priorities are scored on.",
})
export class AssessmentCriterionType implements WeightedCriterion {
  @Field(() => String, { description: "Its code, such as community-concern, by which weights are given." })
  code!: WeightedCriterion["code"];
  @Field(() => String, { description: "Its name in the strategy." }) label!: string;
  @Field(() => String, { description: "What the strategy means by it." }) meaning!: string;
  @Field(() => Float, { description: "How much it counts in this assessment, relative to the others." })
  weight!: number;
  @Field(() => String, {
    description: "From what to what it is scored, and what a score means; more always speaks for the priority.",
  })
  scale!: string;
}
