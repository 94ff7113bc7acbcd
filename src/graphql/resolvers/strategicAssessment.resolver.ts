import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Strategy } from "../../catalogue/model";
import { ASSESSMENT_YEAR } from "../../domain/strategicAssessment/assessmentYear";
import type {
  CriterionScore,
  PriorityScore,
  StrategicAssessment,
} from "../../measurements/strategicAssessment/strategicAssessment";
import type { Context } from "../context";
import { CriterionWeightInput } from "../inputs/criterionWeight.input";
import { links, many, one } from "../links";
import { periodNamed } from "../named";
import { PeriodKey } from "../scalars/periodKey.scalar";
import { AssessmentCriterionType } from "../types/assessmentCriterion.type";
import { CriterionScoreType } from "../types/criterionScore.type";
import { PeriodType } from "../types/period.type";
import { PriorityType } from "../types/priority.type";
import { PriorityScoreType } from "../types/priorityScore.type";
import { StrategicAssessmentType } from "../types/strategicAssessment.type";
import { StrategyType } from "../types/strategy.type";

links<StrategicAssessment>(StrategicAssessmentType, {
  period: one(() => PeriodType, "The period that it is about."),
  criteria: many(() => AssessmentCriterionType, "What priorities are scored on, in the strategy's order."),
  scores: many(
    () => PriorityScoreType,
    "Every priority of the strategy: the ranked first, then those without a rank, in order of number.",
  ),
});

links<PriorityScore>(PriorityScoreType, {
  priority: one(() => PriorityType, "The priority."),
  parts: many(() => CriterionScoreType, "Its score on each criterion, in their order."),
});

links<CriterionScore>(CriterionScoreType, {
  criterion: one(() => AssessmentCriterionType, "The criterion, with its weight in this assessment."),
});

@Resolver(() => StrategyType)
export class StrategicAssessmentResolver {
  @FieldResolver(() => StrategicAssessmentType, {
    description: "The priorities scored as a strategic assessment does; weights may be tried out.",
  })
  strategicAssessment(
    @Root() strategy: Strategy,
    @Arg("period", () => PeriodKey, {
      nullable: true,
      description:
        "The period; without it the strategic-assessment year ending September 2020. Levels of harm and added value, and figures that the strategy states, only count for the period that they were recorded for; a survey for those that end within three years of its close.",
    })
    period: string | null,
    @Arg("weights", () => [CriterionWeightInput], {
      nullable: true,
      description: "How much criteria are to count; those that are left out count 1.",
    })
    weights: CriterionWeightInput[] | null,
    @Ctx() { measurements }: Context,
  ): Promise<StrategicAssessment> {
    return measurements.strategicAssessment({
      strategy,
      period: periodNamed(period) ?? ASSESSMENT_YEAR,
      weights: weights ?? [],
    });
  }
}
