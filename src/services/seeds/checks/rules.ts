import type { Day } from "../../../domain/day";
import { allowedInstead } from "../nearest";
import type { Fault } from "../reading/fault";
import { nameOf, type SeedFile, type ValuePath } from "../reading/seedFile";

export type Faults = Generator<Fault, void, void>;

/** A value and where it stands; undefined when it is left out. */
export interface Placed<V> {
  readonly file: SeedFile<unknown>;
  readonly path: ValuePath;
  readonly value: V | undefined;
}

/** The things of one kind that the seeds hold, to which others may refer. */
export interface Known {
  /** What the kind is called in a message: "organisation". */
  readonly noun: string;
  readonly names: ReadonlySet<string>;
}

/** A reference must lead somewhere. */
export function* refersTo({ noun, names }: Known, { file, path, value }: Placed<string>): Faults {
  if (value === undefined || names.has(value)) return;
  yield file.fault(path, `must be a known ${noun} (${allowedInstead(value, [...names])}), but is "${value}"`);
}

/** Each value may be given to one thing only, in whichever file. */
export function* eachOnce(values: readonly Placed<string | number>[]): Faults {
  const first = new Map<string | number, Placed<string | number>>();
  for (const placed of values) {
    if (placed.value === undefined) continue;
    const before = first.get(placed.value);
    if (before) {
      const value = JSON.stringify(placed.value);
      yield placed.file.fault(placed.path, `must be given once, but ${value} is given already in ${where(before)}`);
    } else first.set(placed.value, placed);
  }
}

function where({ file, path }: Placed<string | number>): string {
  return file.whereIs(path);
}

/** A span may not end before it begins. Either day may be unknown. */
export function* inOrder(from: Placed<Day>, to: Placed<Day>): Faults {
  if (from.value === undefined || to.value === undefined || from.value <= to.value) return;
  yield to.file.fault(to.path, `must not be before ${nameOf(from.path)}, ${from.value}, but is ${to.value}`);
}

/** A value that another settles: the name inside a file is the file's own. */
export function* sameAs(expected: string, { file, path, value }: Placed<string>, why: string): Faults {
  if (value !== expected) yield file.fault(path, `must be ${expected}, ${why}, but is "${value}"`);
}
