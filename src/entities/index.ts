import { AchievementEntity } from "./achievement.entity";
import { AchievementOrganisationEntity } from "./achievementOrganisation.entity";
import { AchievementThemeEntity } from "./achievementTheme.entity";
import { AimEntity } from "./aim.entity";
import { AimIndicatorEntity } from "./aimIndicator.entity";
import { AlignmentEntity } from "./alignment.entity";
import { AlignmentAimEntity } from "./alignmentAim.entity";
import { AlignmentDecisionEntity } from "./alignmentDecision.entity";
import { AlignmentIndicatorEntity } from "./alignmentIndicator.entity";
import { AnnotationEntity } from "./annotation.entity";
import { AreaEntity } from "./area.entity";
import { AreaLinkEntity } from "./areaLink.entity";
import { AssessmentJudgementEntity } from "./assessmentJudgement.entity";
import { BreakdownEntity } from "./breakdown.entity";
import { BreakdownCategoryEntity } from "./breakdownCategory.entity";
import { ConsiderationEntity } from "./consideration.entity";
import { FocusEntity } from "./focus.entity";
import { HubVersionEntity } from "./hubVersion.entity";
import { ImportRunEntity } from "./importRun.entity";
import { ImportRunTallyEntity } from "./importRunTally.entity";
import { IndicatorEntity } from "./indicator.entity";
import { MeasureEntity } from "./measure.entity";
import { MeasureKinshipEntity } from "./measureKinship.entity";
import { MeasurementEntity } from "./measurement.entity";
import { MeasureSourceEntity } from "./measureSource.entity";
import { MembershipEntity } from "./membership.entity";
import { OrganisationEntity } from "./organisation.entity";
import { PartnerPlanEntity } from "./partnerPlan.entity";
import { PartnerPriorityEntity } from "./partnerPriority.entity";
import { PartnerPriorityDelegationEntity } from "./partnerPriorityDelegation.entity";
import { PartnershipEntity } from "./partnership.entity";
import { PriorityEntity } from "./priority.entity";
import { PriorityIndicatorEntity } from "./priorityIndicator.entity";
import { ProvenanceEntity } from "./provenance.entity";
import { PublishedValueEntity } from "./publishedValue.entity";
import { RejectionEntity } from "./rejection.entity";
import { SeriesEntity } from "./series.entity";
import { SourceEntity } from "./source.entity";
import { SourceCheckEntity } from "./sourceCheck.entity";
import { SourceMemoryEntity } from "./sourceMemory.entity";
import { StatedFigureEntity } from "./statedFigure.entity";
import { StrategyEntity } from "./strategy.entity";
import { SurveyEntity } from "./survey.entity";
import { SurveyAnswerEntity } from "./surveyAnswer.entity";
import { SurveyQuestionEntity } from "./surveyQuestion.entity";
import { TargetEntity } from "./target.entity";
import { UnalignedJudgementEntity } from "./unalignedJudgement.entity";

/** Every table of the hub. */
export const entities = [
  AchievementEntity,
  AchievementOrganisationEntity,
  AchievementThemeEntity,
  AimEntity,
  AimIndicatorEntity,
  AlignmentEntity,
  AlignmentAimEntity,
  AlignmentDecisionEntity,
  AlignmentIndicatorEntity,
  AreaEntity,
  AreaLinkEntity,
  AssessmentJudgementEntity,
  BreakdownEntity,
  BreakdownCategoryEntity,
  ConsiderationEntity,
  FocusEntity,
  HubVersionEntity,
  IndicatorEntity,
  MeasureEntity,
  MeasureKinshipEntity,
  MeasureSourceEntity,
  MembershipEntity,
  OrganisationEntity,
  PartnerPlanEntity,
  PartnerPriorityEntity,
  PartnerPriorityDelegationEntity,
  PartnershipEntity,
  PriorityEntity,
  PriorityIndicatorEntity,
  SourceEntity,
  SourceCheckEntity,
  SourceMemoryEntity,
  StatedFigureEntity,
  StrategyEntity,
  SurveyEntity,
  SurveyAnswerEntity,
  SurveyQuestionEntity,
  AnnotationEntity,
  ImportRunEntity,
  ImportRunTallyEntity,
  MeasurementEntity,
  ProvenanceEntity,
  PublishedValueEntity,
  RejectionEntity,
  SeriesEntity,
  TargetEntity,
  UnalignedJudgementEntity,
];
