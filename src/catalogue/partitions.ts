import { PARTS_OF } from "../domain/areaParts";
import type { AreaType } from "../domain/areaType";
import { type Day, dayAfter } from "../domain/day";
import { includes, type Validity } from "../domain/validity";
import type { Area, AreaLink } from "./model";

/** Areas that make up another wholly and without overlap, as they did from a day on. */
export interface Partition {
  readonly areas: readonly Area[];
  /** Since when; null when since ever. */
  readonly from: Day | null;
  /** Whether some lie in it by best fit only, so that their sum is an estimate. */
  readonly isBestFit: boolean;
}

/** Those found so far: the areas of a snapshot never change, and are gone with it. */
const found = new WeakMap<Area, readonly Partition[]>();

/**
 * Every way in which an area is made up of others, the most exact kind of area first and of each kind the latest set
 * first: small areas were redrawn in 2021, and a publisher may still use those of 2011.
 */
export function partitionsOf(area: Area): readonly Partition[] {
  const known = found.get(area);
  if (known) return known;
  const partitions = PARTS_OF[area.type].flatMap((types) => ofTypes(area, types));
  found.set(area, partitions);
  return partitions;
}

function ofTypes(area: Area, types: readonly AreaType[]): Partition[] {
  const links = area.childLinks.filter((link) => types.includes(link.area.type));
  const days = [...new Set(links.map(spanOf).flatMap(({ from, to }) => [from, to === null ? null : dayAfter(to)]))];
  const latestFirst = [
    ...days
      .filter((day) => day !== null)
      .sort()
      .reverse(),
    null,
  ];
  const partitions: Partition[] = [];
  for (const from of latestFirst) {
    const inForce = links.filter((link) => isInForceSince(spanOf(link), from));
    const areas = inForce.map((link) => link.area);
    if (areas.length === 0 || partitions.some((other) => isPartOf(areas, other.areas))) continue;
    partitions.push({ areas, from, isBestFit: inForce.some(({ isBestFit }) => isBestFit) });
  }
  return partitions;
}

/** When both the part and its place in the whole are in force. */
function spanOf({ validFrom, validTo, area }: AreaLink): Validity {
  const froms = [validFrom, area.validFrom].filter((day) => day !== null).sort();
  const tos = [validTo, area.validTo].filter((day) => day !== null).sort();
  return { from: froms.at(-1) ?? null, to: tos[0] ?? null };
}

function isInForceSince(span: Validity, day: Day | null): boolean {
  return day === null ? span.from === null : includes(span, day);
}

/** Whether some areas are all among others: before Medway there was what is not held, and the districts alone are not it. */
function isPartOf(some: readonly Area[], others: readonly Area[]): boolean {
  return some.every((area) => others.includes(area));
}
