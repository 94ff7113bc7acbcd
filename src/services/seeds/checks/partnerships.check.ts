import type { SeedFiles } from "../reading/seedFiles";
import { type Step, withoutCircle } from "./circles";
import type { KnownThings } from "./known";
import { eachOnce, type Faults, inOrder, refersTo } from "./rules";

/** Partnerships: a known area, known members once each, a predecessor that is not their own successor. */
export function* checkPartnerships({ partnerships: files }: SeedFiles, known: KnownThings): Faults {
  const steps: Step[] = [];
  for (const file of files) {
    const { slug, area, formedOn, dissolvedOn, predecessor, members } = file.data;
    yield* refersTo(known.areas, { file, path: ["area"], value: area });
    yield* inOrder({ file, path: ["formedOn"], value: formedOn }, { file, path: ["dissolvedOn"], value: dissolvedOn });
    const step = { file, path: ["predecessor"], value: predecessor, from: slug };
    yield* refersTo(known.partnerships, step);
    steps.push(step);
    const organisations = members.map(({ organisation }, place) => ({
      file,
      path: ["members", place, "organisation"],
      value: organisation,
    }));
    for (const organisation of organisations) yield* refersTo(known.organisations, organisation);
    yield* eachOnce(organisations);
  }
  yield* withoutCircle(steps, "partnership");
}
