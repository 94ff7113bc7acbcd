import { enclosing } from "../../catalogue/containment";
import type { Area } from "../../catalogue/model";

/** Two areas that have a part in common, the nearer to it first: of a ward and its district the ward. */
export type Overlap = readonly [one: Area, other: Area];

/** What lies around each area, once it was asked for: of a version of the catalogue it never changes. */
const known = new WeakMap<Area, readonly Area[]>();

function everAround(area: Area): readonly Area[] {
  const around = known.get(area) ?? [...enclosing(area, null)];
  known.set(area, around);
  return around;
}

/**
 * Which of some areas overlap on any day: one lies within the other, by best fit too, or both hold the same area, as a
 * police force's and a fire authority's do. It takes one look at each area of the catalogue and what is around it.
 */
export function overlappingAreas(some: ReadonlySet<Area>, all: readonly Area[]): Overlap[] {
  const overlaps = new Map<Area, Set<Area>>();
  for (const part of all) {
    const around = [part, ...everAround(part)].filter((area) => some.has(area));
    for (const [place, one] of around.entries()) {
      for (const other of around.slice(place + 1)) {
        if (overlaps.get(other)?.has(one)) continue;
        overlaps.set(one, (overlaps.get(one) ?? new Set()).add(other));
      }
    }
  }
  return [...overlaps].flatMap(([one, others]) => [...others].map((other) => [one, other] as const));
}
