import { nameKey } from "../nameKey";

/** The regions of England by the names that the workbook gives them: rows of totals and of councils spell them otherwise. */
const REGIONS: ReadonlyMap<string, string> = new Map([
  ["north east", "north east"],
  ["north west", "north west"],
  ["yorkshire and the humber", "yorkshire and the humber"],
  ["yorkshire and humber", "yorkshire and the humber"],
  ["e midlands", "east midlands"],
  ["east midlands", "east midlands"],
  ["w midlands", "west midlands"],
  ["west midlands", "west midlands"],
  ["east", "east of england"],
  ["eastern", "east of england"],
  ["east of england", "east of england"],
  ["london", "london"],
  ["south east", "south east"],
  ["south west", "south west"],
]);

/** The region that a name means, in lower case; null for a name that is no region's. */
export function regionNamed(name: string): string | null {
  return REGIONS.get(nameKey(name)) ?? null;
}
