import type { SeedFile } from "../reading/seedFile";
import type { SeedFiles } from "../reading/seedFiles";
import type { Known } from "./rules";

/**
 * Everything that the seeds hold, by kind. Only the seeds count, so that they can be loaded into an empty database. Files
 * count by their names, which the names inside must equal, so that a slip inside is not taken for one in all who refer.
 */
export type KnownThings = ReturnType<typeof knownThings>;

export function knownThings(files: SeedFiles) {
  const areas = files.areas.flatMap(({ data }) => data.areas.map(({ code }) => code));
  return {
    areas: { noun: "area", names: new Set(areas) },
    measures: named("measure", files.measures),
    organisations: named("organisation", files.organisations),
    partnerships: named("partnership", files.partnerships),
    plans: named("plan", files.plans),
    sources: named("source", files.sources),
  };
}

function named(noun: string, files: readonly SeedFile<unknown>[]): Known {
  return { noun, names: new Set(files.map(({ name }) => name)) };
}
