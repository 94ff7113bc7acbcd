import type { SeedFile, ValuePath } from "../reading/seedFile";
import type { SurveyQuestionSeed } from "../schemas/survey.schema";
import type { SurveySeed } from "../seedSet";
import { eachOnce, type Faults, inOrder } from "./rules";

/** A survey: dates in order, no more answers than people, each answer's label once in a question. */
export function* checkSurvey(file: SeedFile<SurveySeed>): Faults {
  const { openedOn, closedOn, respondents, questions } = file.data;
  yield* inOrder({ file, path: ["openedOn"], value: openedOn }, { file, path: ["closedOn"], value: closedOn });
  for (const [place, question] of questions.entries()) {
    yield* checkQuestion(file, ["questions", place], question, { who: "the survey's respondents", count: respondents });
  }
}

interface People {
  readonly who: string;
  readonly count: number;
}

function* checkQuestion(file: SeedFile<unknown>, at: ValuePath, question: SurveyQuestionSeed, asked: People): Faults {
  const { answered, answers } = question;
  yield* notMore(file, [...at, "answered"], answered, asked);
  yield* eachOnce(
    answers.map(({ label }, place) => ({ file, path: [...at, "answers", place, "label"], value: label })),
  );
  const answering = answered === undefined ? asked : { who: "those who answered the question", count: answered };
  for (const [place, { count, followUp }] of answers.entries()) {
    const answerAt = [...at, "answers", place];
    yield* notMore(file, [...answerAt, "count"], count, answering);
    if (followUp) yield* checkQuestion(file, [...answerAt, "followUp"], followUp, answering);
  }
}

function* notMore(file: SeedFile<unknown>, path: ValuePath, count: number | undefined, of: People): Faults {
  if (count === undefined || count <= of.count) return;
  yield file.fault(path, `must not be more than ${of.who}, ${of.count}, but is ${count}`);
}
