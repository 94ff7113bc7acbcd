import type { AchievementsFileSeed } from "./schemas/achievements.schema";
import type { AlignmentFileSeed } from "./schemas/alignment.schema";
import type { AnnotationListSeed } from "./schemas/annotation.schema";
import type { AreaListSeed } from "./schemas/area.schema";
import type { AssessmentFileSeed } from "./schemas/assessment.schema";
import type { MeasureSeed } from "./schemas/measure.schema";
import type { OrganisationSeed } from "./schemas/organisation.schema";
import type { PartnershipSeed } from "./schemas/partnership.schema";
import type { PlanSeed } from "./schemas/plan.schema";
import type { PriorityFileSeed } from "./schemas/priority.schema";
import type { SourceSeed } from "./schemas/source.schema";
import type { StrategyFileSeed } from "./schemas/strategy.schema";
import type { SurveyFileSeed } from "./schemas/survey.schema";

export type { AlignmentFileSeed, MeasureSeed, OrganisationSeed, PartnershipSeed, PlanSeed, SourceSeed };

export type AnnotationSeed = AnnotationListSeed["annotations"][number];

export type AreaSeed = AreaListSeed["areas"][number] & { documentedIn: string };

/** What a file of a strategy says, without the name of the strategy that it stands in. */
type Within<T> = Omit<T, "strategy">;

export type PrioritySeed = Within<PriorityFileSeed>;
export type AchievementsSeed = Within<AchievementsFileSeed>;
export type SurveySeed = Within<SurveyFileSeed>;
export type AssessmentSeed = Within<AssessmentFileSeed>;

/** A strategy with all that its folder holds. */
export interface StrategySeed extends StrategyFileSeed {
  /** By number. */
  readonly priorities: readonly PrioritySeed[];
  readonly achievements?: AchievementsSeed | undefined;
  readonly surveys: readonly SurveySeed[];
  readonly assessments: readonly AssessmentSeed[];
}

/**
 * A whole catalogue as plain data, as the seed files word it: things refer to one another by code or slug, and whatever
 * is unknown is left out. Writing does not need files, so a generator can make one.
 */
export interface SeedSet {
  readonly alignments: readonly AlignmentFileSeed[];
  readonly annotations: readonly AnnotationSeed[];
  readonly areas: readonly AreaSeed[];
  readonly organisations: readonly OrganisationSeed[];
  readonly partnerships: readonly PartnershipSeed[];
  readonly strategies: readonly StrategySeed[];
  readonly measures: readonly MeasureSeed[];
  readonly plans: readonly PlanSeed[];
  readonly sources: readonly SourceSeed[];
}
