import type { StrategyFiles } from "../reading/seedFiles";
import type { PlacedJudgement } from "./assessments.check";
import { type Faults, type Known, refersTo } from "./rules";

/** What a judgement names as evidence: held by the strategy, and of a kind from which a score can be worked out. */
export function* checkEvidence(files: StrategyFiles, placed: PlacedJudgement): Faults {
  const { file, place, judgement } = placed;
  const path = ["judgements", place];
  const codes = files.priorities.flatMap(({ data }) => data.indicators.map(({ code }) => code));
  const indicators = known("indicator of the strategy", codes);
  yield* refersTo(indicators, { file, path: [...path, "indicator"], value: judgement.indicator });
  yield* checkStatedFigure(files, placed);
  yield* checkAnswer(files, placed);
}

function* checkStatedFigure({ priorities }: StrategyFiles, { file, place, judgement }: PlacedJudgement): Faults {
  const { priority, statedFigure } = judgement;
  const path = ["judgements", place, "statedFigure"];
  const stated = priorities.find(({ data }) => data.number === priority)?.data.statedFigures;
  if (!stated) return;
  const statements = stated.map(({ statement }) => statement);
  yield* refersTo(known(`figure stated about priority ${priority}`, statements), { file, path, value: statedFigure });
  const found = stated.find(({ statement }) => statement === statedFigure);
  if (found && found.unit !== "per cent")
    yield file.fault(path, `must be a figure in per cent, but is in ${found.unit}`);
}

/** Asked of everybody and counted, so that it is a share of those who answered. */
function* checkAnswer({ surveys }: StrategyFiles, { file, place, judgement: { answer } }: PlacedJudgement): Faults {
  if (!answer) return;
  const path = ["judgements", place, "answer"];
  const codes = known(
    "survey of the strategy",
    surveys.map(({ data }) => data.code),
  );
  yield* refersTo(codes, { file, path: [...path, "survey"], value: answer.survey });
  const questions = surveys.find(({ data }) => data.code === answer.survey)?.data.questions;
  if (!questions) return;
  const texts = known(
    `question that ${answer.survey} asked everybody`,
    questions.map(({ text }) => text),
  );
  yield* refersTo(texts, { file, path: [...path, "question"], value: answer.question });
  const question = questions.find(({ text }) => text === answer.question);
  if (!question) return;
  const labels = known(
    "answer to the question",
    question.answers.map(({ label }) => label),
  );
  yield* refersTo(labels, { file, path: [...path, "label"], value: answer.label });
  const count = question.answers.find(({ label }) => label === answer.label)?.count;
  if (labels.names.has(answer.label) && (count === undefined || question.answered === undefined))
    yield file.fault(
      [...path, "label"],
      "must be an answer whose count and whose question's answers are given, but one is not",
    );
}

function known(noun: string, names: readonly string[]): Known {
  return { noun, names: new Set(names) };
}
