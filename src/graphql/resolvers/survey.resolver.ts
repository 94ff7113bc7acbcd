import { Resolver } from "type-graphql";
import type { Survey, SurveyAnswer, SurveyQuestion } from "../../catalogue/model";
import { links, many, maybe } from "../links";
import { SurveyType } from "../types/survey.type";
import { SurveyAnswerType } from "../types/surveyAnswer.type";
import { SurveyQuestionType } from "../types/surveyQuestion.type";

links<Survey>(SurveyType, {
  questions: many(() => SurveyQuestionType, "What everybody was asked, and the facts about the respondents."),
});

links<SurveyQuestion>(SurveyQuestionType, {
  answers: many(() => SurveyAnswerType, "The answers, in the document's order."),
});

links<SurveyAnswer>(SurveyAnswerType, {
  followUp: maybe(() => SurveyQuestionType, "What those who gave this answer were asked next."),
});

@Resolver(() => SurveyType)
export class SurveyResolver {}
