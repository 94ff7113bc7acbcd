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
 * Which of some areas overlap on any day: one lies within the other, by best fit too; both hold the same area, as a
 * police force's and a fire authority's do; or both are what one area was divided into before and after a redrawing. It
 * takes one look at each area of the catalogue and at what is around it.
 */
export function overlappingAreas(some: ReadonlySet<Area>, all: readonly Area[]): Overlap[] {
  const overlaps = new Map<Area, Set<Area>>();
  const add = ([one, other]: Overlap) => {
    if (!overlaps.get(other)?.has(one)) overlaps.set(one, (overlaps.get(one) ?? new Set()).add(other));
  };
  for (const area of all) {
    for (const overlap of pairs([area, ...everAround(area)].filter((around) => some.has(around)))) add(overlap);
    for (const overlap of redrawn(area, some)) add(overlap);
  }
  return [...overlaps].flatMap(([one, others]) => [...others].map((other) => [one, other] as const));
}

function pairs(areas: readonly Area[]): Overlap[] {
  return areas.flatMap((one, place) => areas.slice(place + 1).map((other) => [one, other] as const));
}

/** The parts of an area, of one kind, of which one had ended before the other began: some of their ground is the same. */
function redrawn({ childLinks }: Area, some: ReadonlySet<Area>): Overlap[] {
  const parts = childLinks.map(({ area }) => area).filter((area) => some.has(area));
  const ended = parts.filter(({ validTo }) => validTo !== null);
  const begun = parts.filter(({ validFrom }) => validFrom !== null);
  return ended.flatMap((old) =>
    begun
      .filter(({ type, validFrom }) => type === old.type && (validFrom ?? "") > (old.validTo ?? ""))
      .map((young) => [old, young] as const),
  );
}
