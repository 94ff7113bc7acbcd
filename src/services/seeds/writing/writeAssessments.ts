import { periodWithKey } from "../../../domain/period/periodWithKey";
import { takes } from "../../../domain/strategicAssessment/takes";
import { AssessmentJudgementEntity } from "../../../entities/assessmentJudgement.entity";
import type { JudgementSeed } from "../schemas/assessment.schema";
import type { PrioritySeed, StrategySeed } from "../seedSet";
import type { Written } from "./parts";
import type { Reconciliation } from "./reconciliation";
import type { IndicatorIdOf } from "./writeIndicators";
import type { QuestionIdOf } from "./writeSurveys";

/** What was judged for strategic assessments: each judgement is a part of its priority. */
export async function writeAssessments(
  tables: Reconciliation,
  priorities: readonly Written<PrioritySeed, Written<StrategySeed>>[],
  indicatorId: IndicatorIdOf,
  questionId: QuestionIdOf,
): Promise<void> {
  await tables.details(AssessmentJudgementEntity, {
    of: "priorityId",
    parents: priorities,
    each: ({ seed, parent }) =>
      parent.seed.assessments.flatMap((assessment) =>
        assessment.judgements
          .filter(({ priority }) => priority === seed.number)
          .map((judgement) => ({ assessment, judgement })),
      ),
    key: ["position"],
    row: ({ assessment, judgement }, position, { seed, parent: strategy }) => {
      const { criterion, level, indicator, answer, statedFigure, absence, rationale, quotation, heading } = judgement;
      const { assertedBy, assertedOn, isDemonstration } = assessment;
      const asked = answer && questionId(strategy, answer);
      const period = isYearly(judgement) ? periodWithKey(assessment.period) : null;
      return {
        position,
        criterion,
        level,
        indicatorId: indicator === undefined ? null : indicatorId(strategy, indicator),
        questionId: asked?.id,
        answerPosition: asked?.position,
        statedFigure: placeOf(statedFigure, seed),
        absence,
        frequency: period?.frequency,
        startsOn: period?.startsOn,
        rationale,
        quotation,
        heading,
        assertedBy,
        assertedOn,
        isDemonstration,
      };
    },
  });
}

/** How great something is is judged anew each year, and a figure is stated of one; which figures speak for what holds on. */
function isYearly({ criterion, statedFigure }: JudgementSeed): boolean {
  return statedFigure !== undefined || takes[criterion].includes("level");
}

function placeOf(statement: string | undefined, { statedFigures }: PrioritySeed): number | null {
  if (statement === undefined) return null;
  return statedFigures.findIndex((figure) => figure.statement === statement) + 1;
}
