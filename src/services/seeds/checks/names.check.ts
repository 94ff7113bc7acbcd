import type { SeedFile } from "../reading/seedFile";
import type { SeedFiles } from "../reading/seedFiles";
import { type Faults, sameAs } from "./rules";

const FILE_SAYS = "as the file's name says";
const FOLDER_SAYS = "as the folder's name says";

/** What a thing is called is also the name of its file, so that it is found by name; two cannot share one then. */
export function* checkNames(files: SeedFiles): Faults {
  for (const file of files.measures)
    yield* sameAs(file.name, { file, path: ["code"], value: file.data.code }, FILE_SAYS);
  const withSlugs: SeedFile<{ slug: string }>[] = [
    ...files.organisations,
    ...files.partnerships,
    ...files.plans,
    ...files.sources,
  ];
  for (const file of withSlugs) yield* sameAs(file.name, { file, path: ["slug"], value: file.data.slug }, FILE_SAYS);
  for (const { name, strategy, priorities, achievements, surveys, assessments } of files.strategies) {
    yield* sameAs(name, { file: strategy, path: ["slug"], value: strategy.data.slug }, FOLDER_SAYS);
    const parts: SeedFile<{ strategy: string }>[] = [
      ...priorities,
      ...surveys,
      ...assessments,
      ...(achievements ? [achievements] : []),
    ];
    for (const file of parts) {
      yield* sameAs(name, { file, path: ["strategy"], value: file.data.strategy }, FOLDER_SAYS);
    }
    for (const file of priorities) {
      const [, number = ""] = file.name.split("-");
      yield* sameAs(number, { file, path: ["number"], value: String(file.data.number) }, FILE_SAYS);
    }
  }
}
