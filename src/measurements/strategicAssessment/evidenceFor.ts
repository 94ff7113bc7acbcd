import type { AssessmentJudgement, Priority } from "../../catalogue/model";
import { Absence } from "../../domain/absence";
import { DEMONSTRATION_SOURCE } from "../../domain/demonstrationSource";
import { CriterionCode } from "../../domain/strategicAssessment/criterionCode";
import { takes } from "../../domain/strategicAssessment/takes";
import { communityConcern } from "./communityConcern";
import { type Evidence, judgedBy, unscored } from "./evidence";
import type { FiguresRead } from "./figuresRead";
import { recordedLevel } from "./recordedLevel";
import { shareOfCrime } from "./shareOfCrime";
import { statedShare } from "./statedShare";
import { yearsChange } from "./yearsChange";

/** What speaks for a priority on a criterion in a period, by what was judged to; nothing is ever guessed. */
export function evidenceFor(priority: Priority, code: CriterionCode, read: FiguresRead): Evidence {
  const judgements = priority.judgements.filter(({ criterion }) => criterion === code);
  if (judgements.length === 0) return unscored(Absence.NOT_REPORTED, "Nobody has judged what speaks for it.");
  if (takes[code].includes("level")) return recordedLevel(judgements, read.period);
  const nothing = judgements.find(({ absence }) => absence !== null);
  if (nothing) return unscored(nothing.absence ?? Absence.NOT_AVAILABLE, judgedBy(nothing));
  if (takes[code].includes("answer")) return communityConcern(judgements, read.period);
  return fromFigures(priority, judgements, read);
}

/** From measurements; where those are lacking or made up, from what the strategy states of the same period. */
function fromFigures(priority: Priority, judgements: readonly AssessmentJudgement[], read: FiguresRead): Evidence {
  const watching = judgements.find(({ indicator }) => indicator !== null);
  const stated = judgements.find(({ figure, period }) => figure !== null && period === read.period);
  const measured = watching && fromIndicator(watching, read);
  const isReal = measured?.source?.slug !== DEMONSTRATION_SOURCE;
  if (measured && ((measured.score !== null && isReal) || !stated)) return measured;
  if (!stated) return unscored(Absence.NOT_REPORTED, `The strategy states no figure for ${read.period.label}.`);
  const evidence = statedShare(stated, priority);
  const why = measured && isReal ? ` Not measured: ${measured.evidence}` : "";
  return { ...evidence, evidence: `${evidence.evidence}${why}` };
}

function fromIndicator(judgement: AssessmentJudgement, read: FiguresRead): Evidence {
  const { indicator, criterion } = judgement;
  if (!indicator) throw new Error("A judgement that names no indicator was asked for one.");
  const found = criterion === CriterionCode.TREND ? yearsChange(indicator, read) : shareOfCrime(indicator, read);
  return { ...found, evidence: `${found.evidence} ${judgedBy(judgement)}` };
}
