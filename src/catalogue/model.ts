import type { AlignmentStatus } from "../domain/alignmentStatus";
import type { Day } from "../domain/day";
import type { Period } from "../domain/period/period";
import type { Validity } from "../domain/validity";
import type { AchievementEntity } from "../entities/achievement.entity";
import type { AchievementThemeEntity } from "../entities/achievementTheme.entity";
import type { AimEntity } from "../entities/aim.entity";
import type { AimIndicatorEntity } from "../entities/aimIndicator.entity";
import type { AlignmentEntity } from "../entities/alignment.entity";
import type { AlignmentDecisionEntity } from "../entities/alignmentDecision.entity";
import type { AnnotationEntity } from "../entities/annotation.entity";
import type { AreaEntity } from "../entities/area.entity";
import type { AreaLinkEntity } from "../entities/areaLink.entity";
import type { AssessmentJudgementEntity } from "../entities/assessmentJudgement.entity";
import type { ConsiderationEntity } from "../entities/consideration.entity";
import type { FocusEntity } from "../entities/focus.entity";
import type { IndicatorEntity } from "../entities/indicator.entity";
import type { MeasureEntity } from "../entities/measure.entity";
import type { MeasureKinshipEntity } from "../entities/measureKinship.entity";
import type { MembershipEntity } from "../entities/membership.entity";
import type { OrganisationEntity } from "../entities/organisation.entity";
import type { PartnerPlanEntity } from "../entities/partnerPlan.entity";
import type { PartnerPriorityEntity } from "../entities/partnerPriority.entity";
import type { PartnershipEntity } from "../entities/partnership.entity";
import type { PriorityEntity } from "../entities/priority.entity";
import type { SourceEntity } from "../entities/source.entity";
import type { StatedFigureEntity } from "../entities/statedFigure.entity";
import type { StrategyEntity } from "../entities/strategy.entity";
import type { TargetEntity } from "../entities/target.entity";
import type { UnalignedJudgementEntity } from "../entities/unalignedJudgement.entity";
import type { Breakdown, DisclosurePolicy, Unit } from "./measureParts";
import type { Row } from "./row";
import type { AnswerOfSurvey, Survey } from "./survey";

export type { Breakdown, BreakdownCategory, DisclosurePolicy, Unit } from "./measureParts";
export type { AnswerOfSurvey, Survey, SurveyAnswer, SurveyQuestion } from "./survey";

/*
 * The catalogue as it lies in memory: what the tables hold, each object linked to its neighbours, so that GraphQL reads a
 * field off the object and nothing is looked up. Everything is frozen once linked.
 */

/** The kinds of object that have an id of their own in the graph. */
export type NodeType =
  | "Aim"
  | "Alignment"
  | "Annotation"
  | "Area"
  | "Indicator"
  | "Measure"
  | "Organisation"
  | "PartnerPlan"
  | "PartnerPriority"
  | "Partnership"
  | "Priority"
  | "Source"
  | "Strategy"
  | "Target";

/** What every identified object carries. */
export interface CatalogueNode<T extends NodeType = NodeType> {
  readonly nodeType: T;
  /** The opaque, global id. */
  readonly id: string;
  /** The natural key in an order that lists are sorted by, such as "dartford-2019-2022/001/003" for an aim. */
  readonly key: string;
  /** The surrogate key, by which measurements refer to the row. Never published. */
  readonly rowId: number;
}

export interface AreaLink extends Row<AreaLinkEntity> {
  readonly area: Area;
  readonly parent: Area;
}
export interface Area extends CatalogueNode<"Area">, Row<AreaEntity> {
  readonly parentLinks: readonly AreaLink[];
  readonly childLinks: readonly AreaLink[];
}

export interface Organisation extends CatalogueNode<"Organisation">, Row<OrganisationEntity> {
  readonly plans: readonly PartnerPlan[];
  readonly sources: readonly Source[];
  readonly indicators: readonly Indicator[];
}

export interface Membership extends Row<MembershipEntity> {
  readonly organisation: Organisation;
}
export interface Partnership extends CatalogueNode<"Partnership">, Row<PartnershipEntity> {
  readonly area: Area;
  readonly predecessor: Partnership | null;
  readonly members: readonly Membership[];
  readonly strategies: readonly Strategy[];
}

export interface Strategy extends CatalogueNode<"Strategy">, Row<StrategyEntity> {
  readonly partnership: Partnership;
  readonly priorities: readonly Priority[];
  readonly indicators: readonly Indicator[];
  readonly achievements: readonly AchievementTheme[];
  readonly surveys: readonly Survey[];
  readonly considerations: readonly Row<ConsiderationEntity>[];
  readonly gaps: StrategyGaps;
}
export interface StrategyGaps {
  readonly strategy: Strategy;
  readonly unmeasuredAims: readonly Aim[];
  readonly unanchoredIndicators: readonly Indicator[];
}
export interface Priority extends CatalogueNode<"Priority">, Row<PriorityEntity> {
  readonly strategy: Strategy;
  readonly focuses: readonly Row<FocusEntity>[];
  readonly aims: readonly Aim[];
  readonly indicators: readonly Indicator[];
  readonly statedFigures: readonly StatedFigure[];
  /** Whatever their status and time, the strongest first. */
  readonly alignments: readonly Alignment[];
  /** What was judged for the strategic assessment, criterion by criterion as the seeds list it. */
  readonly judgements: readonly AssessmentJudgement[];
}
export interface Aim extends CatalogueNode<"Aim">, Row<AimEntity> {
  readonly priority: Priority;
  readonly indicators: readonly AimIndicator[];
}
export interface StatedFigure extends Row<StatedFigureEntity> {
  readonly page: string;
  readonly agrees: boolean | null;
}
/** At most one of indicator, answer and figure is there; without them a level, or why there is nothing. */
export interface AssessmentJudgement extends Row<AssessmentJudgementEntity> {
  readonly indicator: Indicator | null;
  readonly answer: AnswerOfSurvey | null;
  readonly figure: StatedFigure | null;
  /** The period that it is about; null for what holds whatever the period. */
  readonly period: Period | null;
}
export interface AchievementTheme extends Row<AchievementThemeEntity> {
  readonly achievements: readonly Achievement[];
}
export interface Achievement extends Row<AchievementEntity> {
  readonly organisations: readonly Organisation[];
}

export interface Measure extends CatalogueNode<"Measure">, Row<MeasureEntity> {
  readonly unit: Unit;
  readonly disclosure: DisclosurePolicy;
  readonly breakdowns: readonly Breakdown[];
  /** The preferred first. */
  readonly sources: readonly Source[];
  readonly indicators: readonly Indicator[];
  /** In order of period, and of those on one period the newest last. */
  readonly annotations: readonly Annotation[];
  /** In order of the other's code. */
  readonly kin: readonly MeasureKinship[];
}
/** Another measure that looks alike and is not the same. */
export interface MeasureKinship extends Pick<MeasureKinshipEntity, "difference" | "documentedIn"> {
  readonly measure: Measure;
}
export interface Annotation extends CatalogueNode<"Annotation">, Omit<Row<AnnotationEntity>, "key"> {
  readonly measure: Measure;
  readonly area: Area | null;
  readonly period: Period;
}
export interface Source extends CatalogueNode<"Source">, Row<SourceEntity> {
  readonly organisation: Organisation;
  readonly measures: readonly Measure[];
}

export interface AimIndicator extends Row<AimIndicatorEntity> {
  readonly aim: Aim;
  readonly indicator: Indicator;
}
export interface Indicator extends CatalogueNode<"Indicator">, Row<IndicatorEntity> {
  readonly strategy: Strategy;
  readonly measure: Measure;
  readonly area: Area;
  readonly owner: Organisation | null;
  readonly priorities: readonly Priority[];
  readonly aims: readonly AimIndicator[];
  /** Those that stand, in order of period. */
  readonly targets: readonly Target[];
  /** Every vintage, those that stand among them: in order of period, and of one period the newest last. */
  readonly targetHistory: readonly Target[];
}
/** One vintage of a target. */
export interface Target extends CatalogueNode<"Target">, Row<TargetEntity> {
  readonly indicator: Indicator;
  readonly period: Period;
  readonly setBy: Organisation | null;
}

export interface PartnerPlan extends CatalogueNode<"PartnerPlan">, Row<PartnerPlanEntity> {
  readonly organisation: Organisation;
  readonly area: Area;
  readonly supersedes: PartnerPlan | null;
  readonly supersededBy: PartnerPlan | null;
  /** When it is in force: its own days, ended by its successor's start. */
  readonly validity: Validity;
  readonly priorities: readonly PartnerPriority[];
  readonly crossCuttingThemes: readonly PartnerPriority[];
}
export interface PartnerPriority extends CatalogueNode<"PartnerPriority">, Row<PartnerPriorityEntity> {
  readonly plan: PartnerPlan;
  readonly delegatesTo: readonly PartnerPlan[];
  /** Whatever their status and time, the strongest first. */
  readonly alignments: readonly Alignment[];
  readonly unalignedJudgements: readonly UnalignedJudgement[];
}

export interface Alignment extends CatalogueNode<"Alignment">, Row<AlignmentEntity> {
  readonly partnerPriority: PartnerPriority;
  readonly priority: Priority;
  /** The whole priority when empty. */
  readonly aims: readonly Aim[];
  readonly indicators: readonly Indicator[];
  /** Upon what stands, the last one's. */
  readonly status: AlignmentStatus;
  readonly decidedBy: string | null;
  readonly decidedOn: Day | null;
  readonly decisionReason: string | null;
  /** The assertion and each decision, the earliest first. */
  readonly history: readonly AlignmentEvent[];
  /** The days on which it counts: its own, within those of its plan; null when the plan's end left it none. */
  readonly validity: Validity | null;
}
/** Something that was said of an alignment. */
export interface AlignmentEvent {
  readonly status: AlignmentStatus;
  readonly by: string | null;
  readonly on: Day;
  readonly at: string | null;
  readonly reason: string | null;
}
export type AlignmentDecision = Row<AlignmentDecisionEntity>;
export interface UnalignedJudgement extends Row<UnalignedJudgementEntity> {
  readonly strategy: Strategy;
}
