import type { AssessmentJudgement } from "../../catalogue/model";
import { Absence } from "../../domain/absence";
import type { Period } from "../../domain/period/period";
import { HIGHEST_LEVEL, levelMeanings, levelScore } from "../../domain/strategicAssessment/level";
import { type Evidence, judgedBy, scored, unscored } from "./evidence";

/** How great something was judged to be for the period, or why it was not: it is judged anew for each assessment year. */
export function recordedLevel(judgements: readonly AssessmentJudgement[], period: Period): Evidence {
  const judgement = judgements.find((each) => each.period === period);
  if (!judgement) {
    const others = [...new Set(judgements.flatMap((each) => each.period?.label ?? []))].join(", ");
    const recorded = others ? `; recorded are those for ${others}` : "";
    return unscored(Absence.NOT_REPORTED, `No judgement is recorded for ${period.label}${recorded}.`);
  }
  const { level, absence } = judgement;
  if (level === null) return unscored(absence ?? Absence.NOT_AVAILABLE, judgedBy(judgement));
  return scored(
    levelScore(level),
    `Judged ${levelMeanings[level]}, ${level} of ${HIGHEST_LEVEL}.`,
    judgedBy(judgement),
  );
}
