import { SurveyEntity } from "../../../entities/survey.entity";
import { SurveyAnswerEntity } from "../../../entities/surveyAnswer.entity";
import { SurveyQuestionEntity } from "../../../entities/surveyQuestion.entity";
import type { SurveyQuestionSeed } from "../schemas/survey.schema";
import type { StrategySeed } from "../seedSet";
import type { Written } from "./parts";
import type { Reconciliation } from "./reconciliation";

/** Looks up the question that everybody was asked and the place of an answer to it, by what names them in a strategy. */
export type QuestionIdOf = (
  strategy: { readonly id: number },
  answer: { readonly survey: string; readonly question: string; readonly label: string },
) => { readonly id: number; readonly position: number };

/** What local people were asked and answered. */
export async function writeSurveys(
  tables: Reconciliation,
  strategies: readonly Written<StrategySeed>[],
): Promise<QuestionIdOf> {
  const surveys = await tables.parts(SurveyEntity, {
    of: "strategyId",
    parents: strategies,
    each: ({ seed }) => seed.surveys,
    key: ["code"],
    row: ({ code, title, openedOn, closedOn, respondents, note, heading }) => ({
      code,
      title,
      openedOn,
      closedOn,
      respondents,
      note,
      heading,
    }),
  });
  const questions = await tables.parts(SurveyQuestionEntity, {
    of: "surveyId",
    parents: surveys,
    each: ({ seed }) => numbered(seed.questions),
    key: ["number"],
    row: ({ number, followsQuestion, followsAnswer, seed: { text, answered, note } }) => ({
      number,
      followsQuestion,
      followsAnswer,
      text,
      answered,
      note,
    }),
  });
  await tables.details(SurveyAnswerEntity, {
    of: "questionId",
    parents: questions,
    each: ({ seed: { seed } }) => seed.answers,
    key: ["position"],
    row: ({ label, count, percentAsStated, note }, position) => ({ position, label, count, percentAsStated, note }),
  });
  const asked = new Map(
    questions
      .filter(({ seed: { followsQuestion } }) => followsQuestion === undefined)
      .map((question) => [
        nameOf(question.parent.parent, question.parent.seed.code, question.seed.seed.text),
        question,
      ]),
  );
  return (strategy, { survey, question: text, label }) => {
    const question = asked.get(nameOf(strategy, survey, text));
    const place = question?.seed.seed.answers.findIndex((answer) => answer.label === label) ?? -1;
    if (!question || place === -1) throw new Error(`The seeds refer to the answer "${label}" but do not hold it.`);
    return { id: question.id, position: place + 1 };
  };
}

function nameOf(strategy: { readonly id: number }, survey: string, text: string): string {
  return JSON.stringify([strategy.id, survey, text]);
}

interface NumberedQuestion {
  readonly seed: SurveyQuestionSeed;
  readonly number: number;
  readonly followsQuestion?: number;
  readonly followsAnswer?: number;
}

/** Every question in the document's order, each follow-up after the question that it follows and before the next. */
export function numbered(questions: readonly SurveyQuestionSeed[]): NumberedQuestion[] {
  const list: NumberedQuestion[] = [];
  const add = (seed: SurveyQuestionSeed, follows?: Pick<NumberedQuestion, "followsQuestion" | "followsAnswer">) => {
    const number = list.length + 1;
    list.push({ seed, number, ...follows });
    for (const [place, { followUp }] of seed.answers.entries()) {
      if (followUp) add(followUp, { followsQuestion: number, followsAnswer: place + 1 });
    }
  };
  for (const question of questions) add(question);
  return list;
}
