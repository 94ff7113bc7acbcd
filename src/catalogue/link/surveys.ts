import { agreesAsStated, percentOf } from "../../domain/statedFigure";
import type { Survey, SurveyAnswer, SurveyQuestion } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, byNumber, found, grow, inOrder, set } from "./assembly";

/** Surveys with their questions and answers; a follow-up question hangs on the answer it follows. */
export function linkSurveys(tables: Tables, { strategies, answers }: Assembly): void {
  const surveys = new Map<number, Survey>();
  for (const row of [...tables.surveys].sort((a, b) => (a.openedOn < b.openedOn ? -1 : 1))) {
    const survey: Survey = become(row, { questions: [] });
    surveys.set(row.id, survey);
    grow(found(strategies, row.strategyId).surveys, survey);
  }
  const questions = new Map<number, SurveyQuestion>();
  const byPlace = new Map<string, SurveyQuestion>();
  for (const row of byNumber(tables.surveyQuestions)) {
    const question: SurveyQuestion = become(row, { answers: [] });
    questions.set(row.id, question);
    byPlace.set(`${row.surveyId}/${row.number}`, question);
  }
  for (const row of inOrder(tables.surveyAnswers)) {
    const question = found(questions, row.questionId);
    const percentRecomputed = percentOf(row.count, question.answered);
    const agrees = agreesAsStated(row.percentAsStated, percentRecomputed);
    const answer: SurveyAnswer = become(row, { percentRecomputed, agrees, followUp: null });
    grow(question.answers, answer);
    const survey = found(surveys, question.surveyId);
    const places = answers.get(row.questionId) ?? new Map();
    answers.set(row.questionId, places.set(row.position, { survey, question, answer }));
  }
  for (const question of questions.values()) {
    const followed = byPlace.get(`${question.surveyId}/${question.followsQuestion}`);
    const answer = followed?.answers.find(({ position }) => position === question.followsAnswer);
    if (answer) set(answer, "followUp", question);
    else grow(found(surveys, question.surveyId).questions, question);
  }
}
