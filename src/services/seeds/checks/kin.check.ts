import type { SeedFile } from "../reading/seedFile";
import type { MeasureSeed } from "../seedSet";
import type { KnownThings } from "./known";
import { eachOnce, type Faults, refersTo } from "./rules";

/** Measures that look alike: each pair of two known measures, said once in the file of either. */
export function* checkKin(files: readonly SeedFile<MeasureSeed>[], known: KnownThings): Faults {
  const said = files.flatMap((file) =>
    file.data.kin.map(({ measure }, place) => ({ file, path: ["kin", place, "measure"], value: measure })),
  );
  for (const kin of said) {
    yield* refersTo(known.measures, kin);
    if (kin.value === kin.file.name) yield kin.file.fault(kin.path, `must be another measure, but is "${kin.value}"`);
  }
  yield* eachOnce(said.map((kin) => ({ ...kin, value: [kin.file.name, kin.value].sort().join(" and ") })));
}
