import { checkSeedFiles } from "./checks/checkSeedFiles";
import { readSeedFiles, type SeedFiles } from "./reading/seedFiles";
import type { SeedSet } from "./seedSet";

/**
 * Reads the folder of seeds whole: each file's shape, and then what the files say of one another. Throws a StartError at
 * the first fault, by file and line, with the rule, the value found and the values allowed.
 */
export function readSeeds(folder: string): SeedSet {
  const files = readSeedFiles(folder);
  checkSeedFiles(files);
  return seedSetOf(files);
}

function seedSetOf(files: SeedFiles): SeedSet {
  return {
    alignments: files.alignments.map(({ data }) => data),
    annotations: files.annotations.flatMap(({ data }) => data.annotations),
    areas: files.areas.flatMap(({ data: { documentedIn, areas } }) => areas.map((area) => ({ ...area, documentedIn }))),
    organisations: files.organisations.map(({ data }) => data),
    partnerships: files.partnerships.map(({ data }) => data),
    strategies: files.strategies.map(({ strategy, priorities, achievements, surveys, assessments }) => ({
      ...strategy.data,
      priorities: priorities.map(({ data }) => data).sort((a, b) => a.number - b.number),
      achievements: achievements?.data,
      surveys: surveys.map(({ data }) => data),
      assessments: assessments.map(({ data }) => data),
    })),
    measures: files.measures.map(({ data }) => data),
    plans: files.plans.map(({ data }) => data),
    sources: files.sources.map(({ data }) => data),
  };
}
