import type { Day } from "../domain/day";
import { includes } from "../domain/validity";
import type { Area, AreaLink } from "./model";

/** Whether an area is in force on a day; null asks for any day. */
export function isInForce({ validFrom, validTo }: Pick<Area, "validFrom" | "validTo">, day: Day | null): boolean {
  return day === null || includes({ from: validFrom, to: validTo }, day);
}

/** The areas directly around an area on a day, none when it did not exist; on any day when that is null. */
export function parentsOf(area: Area, day: Day | null): Area[] {
  return isInForce(area, day) ? step(area.parentLinks, "parent", day) : [];
}

/** The areas directly within an area on a day, none when it did not exist; on any day when that is null. */
export function childrenOf(area: Area, day: Day | null): Area[] {
  return isInForce(area, day) ? step(area.childLinks, "area", day) : [];
}

/** Every area that an area lies within, however far up, nearest first. */
export function enclosing(area: Area, day: Day | null): Set<Area> {
  return reach(area, (at) => parentsOf(at, day));
}

/** Every area that lies within an area, however far down, nearest first. */
export function within(area: Area, day: Day | null): Set<Area> {
  return reach(area, (at) => childrenOf(at, day));
}

function step(links: readonly AreaLink[], end: "area" | "parent", day: Day | null): Area[] {
  return links.filter((link) => isInForce(link, day) && isInForce(link[end], day)).map((link) => link[end]);
}

function reach(from: Area, next: (area: Area) => Area[]): Set<Area> {
  const reached = new Set(next(from));
  // A set hands out what is added to it while it is walked, so this walk ends at the last new area.
  for (const area of reached) for (const further of next(area)) reached.add(further);
  return reached;
}
