import { type AchievementsFileSeed, achievementsSchema } from "../schemas/achievements.schema";
import { type AlignmentFileSeed, alignmentFileSchema } from "../schemas/alignment.schema";
import { type AnnotationListSeed, annotationListSchema } from "../schemas/annotation.schema";
import { type AreaListSeed, areaListSchema } from "../schemas/area.schema";
import { type AssessmentFileSeed, assessmentSchema } from "../schemas/assessment.schema";
import { type MeasureSeed, measureSchema } from "../schemas/measure.schema";
import { type OrganisationSeed, organisationSchema } from "../schemas/organisation.schema";
import { type PartnershipSeed, partnershipSchema } from "../schemas/partnership.schema";
import { type PlanSeed, planSchema } from "../schemas/plan.schema";
import { type PriorityFileSeed, prioritySchema } from "../schemas/priority.schema";
import { type SourceSeed, sourceSchema } from "../schemas/source.schema";
import { type StrategyFileSeed, strategySchema } from "../schemas/strategy.schema";
import { type SurveyFileSeed, surveySchema } from "../schemas/survey.schema";
import { type Found, findSeedFiles } from "./findSeedFiles";
import { parseSeedFile } from "./parseSeedFile";
import type { SeedFile } from "./seedFile";

/** The files of one strategy's folder. */
export interface StrategyFiles {
  /** The folder's name. */
  readonly name: string;
  readonly strategy: SeedFile<StrategyFileSeed>;
  readonly priorities: readonly SeedFile<PriorityFileSeed>[];
  readonly achievements: SeedFile<AchievementsFileSeed> | undefined;
  readonly surveys: readonly SeedFile<SurveyFileSeed>[];
  readonly assessments: readonly SeedFile<AssessmentFileSeed>[];
}

/** Every seed file, each of the right shape; what they say of one another is not checked yet. */
export interface SeedFiles {
  readonly alignments: readonly SeedFile<AlignmentFileSeed>[];
  readonly annotations: readonly SeedFile<AnnotationListSeed>[];
  readonly areas: readonly SeedFile<AreaListSeed>[];
  readonly measures: readonly SeedFile<MeasureSeed>[];
  readonly organisations: readonly SeedFile<OrganisationSeed>[];
  readonly partnerships: readonly SeedFile<PartnershipSeed>[];
  readonly plans: readonly SeedFile<PlanSeed>[];
  readonly sources: readonly SeedFile<SourceSeed>[];
  readonly strategies: readonly StrategyFiles[];
}

/** Reads every file, in the order of their names, and stops at the first fault. */
export function readSeedFiles(folder: string): SeedFiles {
  const found = findSeedFiles(folder);
  return {
    alignments: found.alignments.map((file) => parseSeedFile(file, alignmentFileSchema)),
    annotations: found.annotations.map((file) => parseSeedFile(file, annotationListSchema)),
    areas: found.areas.map((file) => parseSeedFile(file, areaListSchema)),
    measures: found.measures.map((file) => parseSeedFile(file, measureSchema)),
    organisations: found.organisations.map((file) => parseSeedFile(file, organisationSchema)),
    partnerships: found.partnerships.map((file) => parseSeedFile(file, partnershipSchema)),
    plans: found.plans.map((file) => parseSeedFile(file, planSchema)),
    sources: found.sources.map((file) => parseSeedFile(file, sourceSchema)),
    strategies: found.strategies.map(({ folder: { name }, files }) => readStrategy(name, files)),
  };
}

function readStrategy(name: string, files: readonly Found[]): StrategyFiles {
  const named = (start: string) => files.filter((file) => file.name.startsWith(start));
  const [achievements] = named("achievements").map((file) => parseSeedFile(file, achievementsSchema));
  const priorities = named("priority-").map((file) => parseSeedFile(file, prioritySchema));
  const [strategy] = named("strategy").map((file) => parseSeedFile(file, strategySchema));
  const surveys = named("survey-").map((file) => parseSeedFile(file, surveySchema));
  const assessments = named("assessment-").map((file) => parseSeedFile(file, assessmentSchema));
  if (!strategy) throw new Error(`The folder of the strategy ${name} was listed without its strategy file.`);
  return { name, strategy, priorities, achievements, surveys, assessments };
}
