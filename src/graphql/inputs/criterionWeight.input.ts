import { Field, Float, InputType } from "type-graphql";
import type { CriterionWeight } from "../../domain/strategicAssessment/criterionWeights";

@InputType("CriterionWeightInput", {
  description: "How much a criterion of the strategic assessment is to count, relative to the others.",
})
export class CriterionWeightInput implements CriterionWeight {
  @Field(() => String, {
    description: "The criterion's code: volume, harm, community-concern, added-value or trend; each once.",
  })
  criterion!: string;
  @Field(() => Float, { description: "Zero or more; not all can be zero." }) weight!: number;
}
