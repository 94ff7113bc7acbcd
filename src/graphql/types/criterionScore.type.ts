import { Field, Float } from "type-graphql";
import { Absence } from "../../domain/absence";
import type { CriterionScore } from "../../measurements/strategicAssessment/strategicAssessment";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("CriterionScore", {
  description: "One criterion's score with its evidence; absent where there is none, never guessed.",
})
export class CriterionScoreType implements Omit<CriterionScore, "criterion"> {
  @Field(() => Float, { nullable: true, description: "0 to 100, by the criterion's scale; null where there is none." })
  score!: number | null;
  @Field(() => Absence, { nullable: true, description: "Why there is none; null when there is." })
  absence!: Absence | null;
  @Field(() => String, {
    description:
      "What the score rests on, with figures, period, source and working, and who judged it to speak for the priority; or what is missing.",
  })
  evidence!: string;
}
