import type { SeedFiles } from "../reading/seedFiles";
import type { KnownThings } from "./known";
import { type Faults, refersTo } from "./rules";

/** Sources: a known publisher. */
export function* checkSources({ sources: files }: SeedFiles, known: KnownThings): Faults {
  for (const file of files) {
    yield* refersTo(known.organisations, { file, path: ["organisation"], value: file.data.organisation });
  }
}
