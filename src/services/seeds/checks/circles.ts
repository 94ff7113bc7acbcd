import type { Faults, Placed } from "./rules";

/** A step from one thing to the one it refers to. */
export interface Step extends Placed<string> {
  readonly from: string;
}

/** References of one kind, such as "lies within" or "supersedes", may not lead back to where they began. */
export function* withoutCircle(steps: readonly Step[], noun: string): Faults {
  const stepsFrom = new Map<string, Step[]>();
  for (const step of steps) stepsFrom.set(step.from, [...(stepsFrom.get(step.from) ?? []), step]);
  const cleared = new Set<string>();
  for (const start of stepsFrom.keys()) yield* walk(start, []);

  function* walk(at: string, before: readonly string[]): Faults {
    if (cleared.has(at)) return;
    const trail = [...before, at];
    for (const { file, path, value } of stepsFrom.get(at) ?? []) {
      if (value === undefined) continue;
      const begun = trail.indexOf(value);
      if (begun === -1) yield* walk(value, trail);
      else {
        const circle = [...trail.slice(begun), value].join(" → ");
        yield file.fault(path, `must not lead back to the ${noun} itself, but ${circle} does`);
      }
    }
    cleared.add(at);
  }
}
