import type { SeedFile } from "../reading/seedFile";
import type { PrioritySeed } from "../seedSet";
import type { KnownThings } from "./known";
import { eachOnce, type Faults, type Known, refersTo } from "./rules";

/** One priority: indicators of known measures, areas and owners; aims measured by indicators of the same strategy. */
export function* checkPriority(
  file: SeedFile<PrioritySeed>,
  known: KnownThings & { readonly indicators: Known },
): Faults {
  for (const [place, { code, measure, area, owner }] of file.data.indicators.entries()) {
    const at = ["indicators", place];
    // The measure's code may be left out, and then the indicator's own is what has to be known.
    const measureKey = measure === undefined ? "code" : "measure";
    yield* refersTo(known.measures, { file, path: [...at, measureKey], value: measure ?? code });
    yield* refersTo(known.areas, { file, path: [...at, "area"], value: area });
    yield* refersTo(known.organisations, { file, path: [...at, "owner"], value: owner });
  }
  for (const [place, { indicators }] of file.data.aims.entries()) {
    const used = indicators.map(({ indicator }, nth) => ({
      file,
      path: ["aims", place, "indicators", nth, "indicator"],
      value: indicator,
    }));
    for (const indicator of used) yield* refersTo(known.indicators, indicator);
    yield* eachOnce(used);
  }
}
