import type { SurveyEntity } from "../entities/survey.entity";
import type { SurveyAnswerEntity } from "../entities/surveyAnswer.entity";
import type { SurveyQuestionEntity } from "../entities/surveyQuestion.entity";
import type { Row } from "./row";

/** A survey of local people that a strategy reports, as the catalogue holds it. */
export interface Survey extends Row<SurveyEntity> {
  /** Those asked of everybody; a follow-up hangs on the answer it follows. */
  readonly questions: readonly SurveyQuestion[];
}
export interface SurveyQuestion extends Row<SurveyQuestionEntity> {
  readonly answers: readonly SurveyAnswer[];
}
export interface SurveyAnswer extends Row<SurveyAnswerEntity> {
  readonly percentRecomputed: number | null;
  readonly agrees: boolean | null;
  readonly followUp: SurveyQuestion | null;
}

/** An answer with the question and the survey that it was given in. */
export interface AnswerOfSurvey {
  readonly survey: Survey;
  readonly question: SurveyQuestion;
  readonly answer: SurveyAnswer;
}
