import type { Catalogue } from "../../catalogue/catalogue";
import { enclosing, isInForce } from "../../catalogue/containment";
import type { Area } from "../../catalogue/model";
import { AreaType } from "../../domain/areaType";
import type { Day } from "../../domain/day";
import type { LeagueQuestion } from "./leagueQuestion";

/** From the smallest kind to the largest. */
const TYPES = Object.values(AreaType);

/** The areas of a league, in order of name, as things stood on a day; null for those of any day. */
export function areasOf(
  { areaTypes, within }: Pick<LeagueQuestion, "areaTypes" | "within">,
  catalogue: Catalogue,
  day: Day | null,
): Area[] {
  const areas = catalogue.areas.filter((area) => areaTypes.includes(area.type) && isInForce(area, day));
  return areas.filter((area) => within === null || enclosing(area, day).has(within)).sort(byName);
}

/**
 * Whose figure the areas may be judged against, the most fitting first: the area that they were asked for within, else
 * every area that holds all of them, those within another before it.
 */
export function benchmarksFor(areas: readonly Area[], within: Area | null, day: Day): Area[] {
  if (within) return [within];
  const [first, ...others] = areas.map((area) => enclosing(area, day));
  const holdAll = [...(first ?? [])].filter((area) => others.every((around) => around.has(area)));
  const heldBy = new Map(holdAll.map((area) => [area, enclosing(area, day)]));
  const width = (area: Area) => holdAll.filter((other) => heldBy.get(other)?.has(area)).length;
  return holdAll.sort((a, b) => width(a) - width(b) || TYPES.indexOf(a.type) - TYPES.indexOf(b.type) || byName(a, b));
}

/** By name, and those of one name by code. */
export function byName(a: Area, b: Area): number {
  const [one, other] = a.name === b.name ? [a.code, b.code] : [a.name, b.name];
  return one < other ? -1 : 1;
}
