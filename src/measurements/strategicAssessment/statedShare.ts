import type { AssessmentJudgement, Priority } from "../../catalogue/model";
import { Absence } from "../../domain/absence";
import { DesiredDirection } from "../../domain/desiredDirection";
import { changeScore } from "../../domain/strategicAssessment/changeScore";
import { CriterionCode } from "../../domain/strategicAssessment/criterionCode";
import { shareScore } from "../../domain/strategicAssessment/shareScore";
import { inFigures } from "../assessment/inWords";
import { directionOf } from "../series/directionOf";
import { type Evidence, judgedBy, scored, unscored } from "./evidence";

/** A figure in per cent that the strategy states, taken as evidence where no measurement is at hand. */
export function statedShare(judgement: AssessmentJudgement, { judgements }: Priority): Evidence {
  const { figure, criterion } = judgement;
  if (!figure) throw new Error("A judgement that names no stated figure was asked for one.");
  const value = figure.asRecomputed ?? figure.asStated;
  const again = figure.asRecomputed === null ? "" : ` (${inFigures(figure.asRecomputed, 2)} as recomputed)`;
  const stated = `As stated in the strategy: ${figure.statement}, ${inFigures(figure.asStated, 2)} ${figure.unit}${again}`;
  const says = [stated, figure.note ?? "", judgedBy(judgement)];
  const score = criterion === CriterionCode.TREND ? ofChange(value, judgements) : shareScore(value, 100);
  return score === null ? unscored(Absence.NOT_COMBINABLE, "It is no share.", ...says) : scored(score, ...says);
}

/** Seen from the direction wanted of the indicator that speaks for the trend; without one an increase is for the worse. */
function ofChange(percentChange: number, judgements: readonly AssessmentJudgement[]): number | null {
  const watched = judgements.find(({ criterion, indicator }) => criterion === CriterionCode.TREND && indicator);
  const direction = watched?.indicator ? directionOf(watched.indicator) : DesiredDirection.DECREASE;
  return changeScore({ percentChange, judgement: null }, direction);
}
