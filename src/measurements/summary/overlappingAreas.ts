import { enclosing } from "../../catalogue/containment";
import type { Area } from "../../catalogue/model";

/** Two areas that have a part in common. */
export type Overlap = readonly [one: Area, other: Area];

/**
 * Which of some areas overlap on any day: one lies within the other, by best fit too, or both hold the same area, as a
 * police force's and a fire authority's do. It takes one look at each area of the catalogue and what is around it.
 */
export function overlappingAreas(some: ReadonlySet<Area>, all: readonly Area[]): Overlap[] {
  const overlaps = new Map<Area, Set<Area>>();
  for (const part of all) {
    const around = [part, ...enclosing(part, null)].filter((area) => some.has(area));
    if (around.length < 2) continue;
    around.sort((a, b) => a.rowId - b.rowId);
    for (const [place, one] of around.entries()) {
      const others = overlaps.get(one) ?? new Set();
      for (const other of around.slice(place + 1)) others.add(other);
      overlaps.set(one, others);
    }
  }
  return [...overlaps].flatMap(([one, others]) => [...others].map((other) => [one, other] as const));
}
