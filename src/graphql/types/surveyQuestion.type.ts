import { Field, Int } from "type-graphql";
import type { SurveyQuestionEntity } from "../../entities/surveyQuestion.entity";
import { PlainObjectType } from "../plainObjectType";

@PlainObjectType("SurveyQuestion", { description: "A question of a survey, or a fact about its respondents." })
export class SurveyQuestionType implements Pick<SurveyQuestionEntity, "text" | "answered" | "note"> {
  @Field(() => String, { description: "The question, as the document words it." }) text!: string;
  @Field(() => Int, { nullable: true, description: "How many people answered it, where the document says." })
  answered!: number | null;
  @Field(() => String, { nullable: true, description: "What to know about the question and its base." })
  note!: string | null;
}
