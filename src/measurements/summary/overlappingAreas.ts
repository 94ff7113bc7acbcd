import { enclosing } from "../../catalogue/containment";
import type { Area } from "../../catalogue/model";
import { remembered } from "./remembered";

/** Two areas that have a part in common, the nearer to it first: of a ward and its district the ward. */
export type Overlap = readonly [one: Area, other: Area];

/** An area and what lies around it on any day, nearest first. */
const lineOf = remembered((area: Area): readonly Area[] => [area, ...enclosing(area, null)]);

/** The lines of all areas of a snapshot. */
const linesOf = remembered((all: readonly Area[]) => all.map(lineOf));

/** Of the areas of a snapshot, pairs of which one was redrawn as the other: where they are, one ended before the other began. */
const redrawnAmong = remembered((all: readonly Area[]) => all.flatMap(redrawnIn));

const redrawnIn = remembered(({ childLinks }: Area): readonly Overlap[] => {
  const parts = childLinks.map(({ area }) => area);
  const ended = parts.filter(({ validTo }) => validTo !== null);
  const begun = parts.filter(({ validFrom }) => validFrom !== null);
  return ended.flatMap((old) => begun.filter((young) => isSuccessor(young, old)).map((young) => [old, young] as const));
});

/** Whether an area began after another of its kind had ended. */
function isSuccessor({ type, validFrom }: Area, of: Area): boolean {
  return type === of.type && validFrom !== null && of.validTo !== null && validFrom > of.validTo;
}

/**
 * Which of some areas overlap on any day: one lies within the other, by best fit too; both hold the same area, as a
 * police force's and a fire authority's do; or both are what one area was divided into before and after a redrawing. It
 * takes one look at each area of the catalogue and at what is around it.
 */
export function overlappingAreas(some: ReadonlySet<Area>, all: readonly Area[]): Overlap[] {
  if (some.size < 2) return [];
  const overlaps = new Map<Area, Set<Area>>();
  const add = (one: Area, other: Area) => {
    if (!overlaps.get(other)?.has(one)) overlaps.set(one, (overlaps.get(one) ?? new Set()).add(other));
  };
  const isAmong = flagsOf(some);
  for (const line of linesOf(all)) {
    if (countIn(line, isAmong) < 2) continue;
    const there = line.filter((area) => some.has(area));
    for (const [place, one] of there.entries()) for (const other of there.slice(place + 1)) add(one, other);
  }
  for (const [old, young] of redrawnAmong(all)) if (some.has(old) && some.has(young)) add(old, young);
  return [...overlaps].flatMap(([one, others]) => [...others].map((other) => [one, other] as const));
}

/** A 1 at the key of each area, since it is asked for every area of the catalogue and of few it is so. */
function flagsOf(areas: ReadonlySet<Area>): Uint8Array {
  const ids = [...areas].map(({ rowId }) => rowId);
  const flags = new Uint8Array(ids.reduce((most, id) => Math.max(most, id), 0) + 1);
  for (const id of ids) flags[id] = 1;
  return flags;
}

function countIn(line: readonly Area[], flags: Uint8Array): number {
  let count = 0;
  for (const { rowId } of line) count += flags[rowId] ?? 0;
  return count;
}
