import type { SeedFile } from "../reading/seedFile";
import type { SeedFiles } from "../reading/seedFiles";
import type { MeasureSeed } from "../seedSet";
import { checkKin } from "./kin.check";
import type { KnownThings } from "./known";
import { eachOnce, type Faults, refersTo } from "./rules";

type MeasureFile = SeedFile<MeasureSeed>;

/** Measures: known sources once each, codes of breakdowns and categories once each, units spelt alike, and their kin. */
export function* checkMeasures({ measures: files }: SeedFiles, known: KnownThings): Faults {
  yield* checkKin(files, known);
  for (const file of files) {
    const sources = file.data.sources.map((value, place) => ({ file, path: ["sources", place], value }));
    for (const source of sources) yield* refersTo(known.sources, source);
    yield* eachOnce(sources);
    const { breakdowns } = file.data;
    yield* eachOnce(breakdowns.map(({ code }, place) => ({ file, path: ["breakdowns", place, "code"], value: code })));
    for (const [place, { categories }] of breakdowns.entries()) {
      const at = ["breakdowns", place, "categories"];
      yield* eachOnce(categories.map(({ code }, nth) => ({ file, path: [...at, nth, "code"], value: code })));
    }
  }
  yield* unitsSpeltAlike(files);
}

/** Units are compared by code, so one code is one wording and one wording one code. Decimals may differ. */
function* unitsSpeltAlike(files: readonly MeasureFile[]): Faults {
  const byCode = new Map<string, MeasureFile>();
  const byLabel = new Map<string, MeasureFile>();
  for (const file of files) {
    const { code, label } = file.data.unit;
    const sameCode = firstOf(byCode, code, file);
    const sameLabel = firstOf(byLabel, label, file);
    yield* spelt(file, "label", sameCode);
    yield* spelt(file, "symbol", sameCode);
    yield* spelt(file, "code", sameLabel);
  }
}

function firstOf(seen: Map<string, MeasureFile>, value: string, file: MeasureFile): MeasureFile {
  const first = seen.get(value) ?? file;
  seen.set(value, first);
  return first;
}

function* spelt(file: MeasureFile, key: "code" | "label" | "symbol", first: MeasureFile): Faults {
  const expected = first.data.unit[key];
  const found = file.data.unit[key];
  if (found === expected) return;
  const rule = expected === undefined ? "must be left out" : `must be "${expected}"`;
  const finding = found === undefined ? "is missing" : `is "${found}"`;
  yield file.fault(["unit", key], `${rule} as for the same unit in ${first.whereIs(["unit"])}, but ${finding}`);
}
