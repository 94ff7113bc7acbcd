import type { AnswerOfSurvey, AssessmentJudgement } from "../../catalogue/model";
import { Absence } from "../../domain/absence";
import { dayInWords } from "../../domain/dayInWords";
import type { Period } from "../../domain/period/period";
import { shareScore } from "../../domain/strategicAssessment/shareScore";
import { surveySpeaks, YEARS_A_SURVEY_SPEAKS } from "../../domain/strategicAssessment/surveySpeaks";
import { inFigures } from "../assessment/inWords";
import { type Evidence, judgedBy, scored, unscored } from "./evidence";

interface SpokenFor {
  readonly judgement: AssessmentJudgement;
  readonly answer: AnswerOfSurvey;
}

/**
 * What share of those who answered gave an answer that speaks for the priority, in the latest survey that had closed and
 * was not too old by the period's end.
 */
export function communityConcern(judgements: readonly AssessmentJudgement[], period: Period): Evidence {
  const spoken = judgements.flatMap((judgement) => (judgement.answer ? [{ judgement, answer: judgement.answer }] : []));
  const speaking = spoken.filter(({ answer: { survey } }) => surveySpeaks(survey.closedOn, period) === "yes");
  const latest = speaking.reduce<SpokenFor | null>(
    (last, each) => (last && last.answer.survey.closedOn >= each.answer.survey.closedOn ? last : each),
    null,
  );
  if (!latest) return unscored(Absence.NOT_AVAILABLE, whyNone(spoken, period));
  const { survey, question } = latest.answer;
  const same = speaking.filter(({ answer }) => answer.question === question);
  const count = same.reduce((sum, { answer }) => sum + (answer.answer.count ?? 0), 0);
  const answered = question.answered ?? 0;
  const score = shareScore(count, answered);
  const named = same.map(({ answer: { answer } }) => `${inFigures(answer.count ?? 0, 0)} named ${answer.label}`);
  const working = `Of ${inFigures(answered, 0)} who answered "${question.text}", ${named.join(" and ")}`;
  const when = `${survey.title}, ${dayInWords(survey.openedOn)} to ${dayInWords(survey.closedOn)}`;
  const reasons = same.map(({ judgement, answer }) => `${answer.answer.label}: ${judgedBy(judgement)}`);
  if (score === null) return unscored(Absence.NOT_COMBINABLE, `${working}, which is no share.`, when, ...reasons);
  return scored(score, `${working}: ${inFigures(score, 1)}%.`, when, survey.note ?? "", ...reasons);
}

/** Which surveys there are, and that none of them speaks for the period. */
function whyNone(spoken: readonly SpokenFor[], period: Period): string {
  const hadClosed = spoken.some(({ answer: { survey } }) => surveySpeaks(survey.closedOn, period) === "no longer");
  const rule = hadClosed
    ? `No survey had closed in the ${YEARS_A_SURVEY_SPEAKS} years to the end of ${period.label}, and an older one speaks for it no longer`
    : `No survey had closed by the end of ${period.label}`;
  const days = spoken.map(({ answer: { survey } }) => `${survey.title}, closed on ${dayInWords(survey.closedOn)}`);
  return `${rule} (${[...new Set(days)].join("; ")}).`;
}
