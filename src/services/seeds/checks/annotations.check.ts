import type { SeedFiles } from "../reading/seedFiles";
import { annotationSeedKey } from "../writing/annotationSeedKey";
import type { KnownThings } from "./known";
import { eachOnce, type Faults, refersTo } from "./rules";

/** Annotations: of known measures and areas, and no two that say the same of the same. */
export function* checkAnnotations({ annotations: files }: SeedFiles, known: KnownThings): Faults {
  const all = files.flatMap((file) => file.data.annotations.map((seed, place) => ({ file, seed, place })));
  for (const { file, seed, place } of all) {
    yield* refersTo(known.measures, { file, path: ["annotations", place, "measure"], value: seed.measure });
    yield* refersTo(known.areas, { file, path: ["annotations", place, "area"], value: seed.area });
  }
  yield* eachOnce(
    all.map(({ file, seed, place }) => ({ file, path: ["annotations", place], value: annotationSeedKey(seed) })),
  );
}
