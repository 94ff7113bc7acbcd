import type { Known } from "../known";
import { plainWord } from "./plainWord";

/** What the hub's areas and indicators are called, gathered once for all rows of a return. */
export interface KnownNames {
  readonly areas: ReadonlySet<string>;
  /** The codes of the measures that a title is an indicator of. */
  readonly measuresOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every name as plain words. */
export function knownNames({ areas, indicators }: Known): KnownNames {
  const measuresOf = new Map<string, Set<string>>();
  for (const { title, measure } of indicators) {
    const word = plainWord(title);
    measuresOf.set(word, (measuresOf.get(word) ?? new Set()).add(measure.code));
  }
  return { areas: new Set(areas.map(({ name }) => plainWord(name))), measuresOf };
}
