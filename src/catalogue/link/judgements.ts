import { periodStarting } from "../../domain/period/period";
import type { AssessmentJudgement } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, found, grow, inOrder } from "./assembly";

/** What was judged for the strategic assessment, with the evidence that it names. */
export function linkJudgements(tables: Tables, { priorities, indicators, answers }: Assembly): void {
  for (const row of inOrder(tables.assessmentJudgements)) {
    const { indicatorId, questionId, answerPosition, statedFigure, frequency, startsOn } = row;
    const priority = found(priorities, row.priorityId);
    const judgement: AssessmentJudgement = become(row, {
      indicator: indicatorId === null ? null : found(indicators, indicatorId),
      answer: questionId === null ? null : found(found(answers, questionId), answerPosition ?? 0),
      figure: priority.statedFigures.find(({ position }) => position === statedFigure) ?? null,
      period: frequency === null || startsOn === null ? null : periodStarting(frequency, startsOn),
    });
    grow(priority.judgements, judgement);
  }
}
