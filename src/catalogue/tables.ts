import type { EntityManager } from "typeorm";
import { readTable } from "../database/readTable";
import { AchievementEntity } from "../entities/achievement.entity";
import { AchievementOrganisationEntity } from "../entities/achievementOrganisation.entity";
import { AchievementThemeEntity } from "../entities/achievementTheme.entity";
import { AimEntity } from "../entities/aim.entity";
import { AimIndicatorEntity } from "../entities/aimIndicator.entity";
import { AlignmentEntity } from "../entities/alignment.entity";
import { AlignmentAimEntity } from "../entities/alignmentAim.entity";
import { AlignmentDecisionEntity } from "../entities/alignmentDecision.entity";
import { AlignmentIndicatorEntity } from "../entities/alignmentIndicator.entity";
import { AnnotationEntity } from "../entities/annotation.entity";
import { AreaEntity } from "../entities/area.entity";
import { AreaLinkEntity } from "../entities/areaLink.entity";
import { AssessmentJudgementEntity } from "../entities/assessmentJudgement.entity";
import { BreakdownEntity } from "../entities/breakdown.entity";
import { BreakdownCategoryEntity } from "../entities/breakdownCategory.entity";
import { ConsiderationEntity } from "../entities/consideration.entity";
import { FocusEntity } from "../entities/focus.entity";
import { IndicatorEntity } from "../entities/indicator.entity";
import { MeasureEntity } from "../entities/measure.entity";
import { MeasureKinshipEntity } from "../entities/measureKinship.entity";
import { MeasureSourceEntity } from "../entities/measureSource.entity";
import { MembershipEntity } from "../entities/membership.entity";
import { OrganisationEntity } from "../entities/organisation.entity";
import { PartnerPlanEntity } from "../entities/partnerPlan.entity";
import { PartnerPriorityEntity } from "../entities/partnerPriority.entity";
import { PartnerPriorityDelegationEntity } from "../entities/partnerPriorityDelegation.entity";
import { PartnershipEntity } from "../entities/partnership.entity";
import { PriorityEntity } from "../entities/priority.entity";
import { PriorityIndicatorEntity } from "../entities/priorityIndicator.entity";
import { SourceEntity } from "../entities/source.entity";
import { StatedFigureEntity } from "../entities/statedFigure.entity";
import { StrategyEntity } from "../entities/strategy.entity";
import { SurveyEntity } from "../entities/survey.entity";
import { SurveyAnswerEntity } from "../entities/surveyAnswer.entity";
import { SurveyQuestionEntity } from "../entities/surveyQuestion.entity";
import { TargetEntity } from "../entities/target.entity";
import { UnalignedJudgementEntity } from "../entities/unalignedJudgement.entity";

/** The tables of the catalogue, each under the name by which the linking asks for it. */
const TABLES = {
  achievementOrganisations: AchievementOrganisationEntity,
  achievements: AchievementEntity,
  achievementThemes: AchievementThemeEntity,
  aimIndicators: AimIndicatorEntity,
  aims: AimEntity,
  alignmentAims: AlignmentAimEntity,
  alignmentDecisions: AlignmentDecisionEntity,
  alignmentIndicators: AlignmentIndicatorEntity,
  alignments: AlignmentEntity,
  annotations: AnnotationEntity,
  areaLinks: AreaLinkEntity,
  areas: AreaEntity,
  assessmentJudgements: AssessmentJudgementEntity,
  breakdownCategories: BreakdownCategoryEntity,
  breakdowns: BreakdownEntity,
  considerations: ConsiderationEntity,
  delegations: PartnerPriorityDelegationEntity,
  focuses: FocusEntity,
  indicators: IndicatorEntity,
  measureKinships: MeasureKinshipEntity,
  measures: MeasureEntity,
  measureSources: MeasureSourceEntity,
  memberships: MembershipEntity,
  organisations: OrganisationEntity,
  partnerPlans: PartnerPlanEntity,
  partnerPriorities: PartnerPriorityEntity,
  partnerships: PartnershipEntity,
  priorities: PriorityEntity,
  priorityIndicators: PriorityIndicatorEntity,
  sources: SourceEntity,
  statedFigures: StatedFigureEntity,
  strategies: StrategyEntity,
  surveyAnswers: SurveyAnswerEntity,
  surveyQuestions: SurveyQuestionEntity,
  surveys: SurveyEntity,
  targets: TargetEntity,
  unalignedJudgements: UnalignedJudgementEntity,
};

/** Every row of the catalogue, as read in one transaction. */
export type Tables = { readonly [N in keyof typeof TABLES]: readonly InstanceType<(typeof TABLES)[N]>[] };

/** Reads every table of the catalogue: one statement a table, whatever their size. */
export async function readTables(manager: EntityManager): Promise<Tables> {
  const tables: Partial<Record<keyof Tables, object[]>> = {};
  for (const name of Object.keys(TABLES) as (keyof Tables)[]) tables[name] = await readTable(manager, TABLES[name]);
  return tables as Tables;
}
