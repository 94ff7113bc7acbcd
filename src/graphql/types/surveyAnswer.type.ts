import { Field, Float, Int } from "type-graphql";
import type { SurveyAnswer } from "../../catalogue/model";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("SurveyAnswer", { description: "One answer to a survey question, as printed and as it comes to." })
export class SurveyAnswerType
  implements Pick<SurveyAnswer, "label" | "count" | "percentAsStated" | "percentRecomputed" | "agrees" | "note">
{
  @Field(() => String, { description: "The answer, as the document words it." }) label!: string;
  @Field(() => Int, { nullable: true, description: "How many people gave it; null where only a share is printed." })
  count!: number | null;
  @Field(() => Float, { nullable: true, description: "Its share in per cent, as printed." })
  percentAsStated!: number | null;
  @Field(() => Float, {
    nullable: true,
    description: "Its share of those who answered the question in per cent, worked out from the counts, unrounded.",
  })
  percentRecomputed!: number | null;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the recomputed share rounds to the printed one; null where it cannot be recomputed.",
  })
  agrees!: boolean | null;
  @Field(() => String, { nullable: true, description: "A slip of the document, or what to know about the answer." })
  note!: string | null;
}
