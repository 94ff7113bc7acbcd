import type { Area } from "../../catalogue/model";
import { partitionsOf } from "../../catalogue/partitions";
import { remembered } from "./remembered";

/** Areas that make up another wholly and without overlap. */
export type Division = readonly Area[];

/**
 * Every way in which an area is made up of areas, itself being the first: of its parts, and of the parts of those, all
 * divided alike. Where parts were redrawn at different times, those that were not stay as they are.
 */
export const divisionsOf: (area: Area) => readonly Division[] = remembered((area) => [
  [area],
  ...partitionsOf(area).flatMap(({ areas }) => [areas, ...finer(areas)]),
]);

function finer(parts: Division): Division[] {
  const ways = parts.map((part) => byType(divisionsOf(part).slice(1)));
  const types = [...(ways[0]?.keys() ?? [])].filter((type) => ways.every((way) => way.has(type)));
  return types.flatMap((type) => {
    const alike = ways.map((way) => way.get(type) ?? []);
    const most = Math.max(...alike.map(({ length }) => length));
    return Array.from({ length: most }, (_, place) => alike.flatMap((way) => way[place] ?? way.at(-1) ?? []));
  });
}

/** Divisions by the type of the areas they consist of; latest first, as `partitionsOf` has them. */
function byType(divisions: readonly Division[]): Map<string, Division[]> {
  const found = new Map<string, Division[]>();
  for (const division of divisions) {
    const type = [...new Set(division.map((part) => part.type))].sort().join();
    found.set(type, [...(found.get(type) ?? []), division]);
  }
  return found;
}
