import type { Written } from "./parts";

/** Looks up the id of what has just been written, by the code or slug that other seeds refer to it by. */
export type IdOf = (name: string) => number;

export function idsBy<S>(noun: string, written: readonly Written<S, unknown>[], nameOf: (seed: S) => string): IdOf {
  const ids = new Map(written.map(({ seed, id }) => [nameOf(seed), id]));
  return (name) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The seeds refer to the ${noun} "${name}" but do not hold it.`);
    return id;
  };
}
