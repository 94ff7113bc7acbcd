import { AreaType } from "./areaType";
import { type Day } from "./day";
import type { Period } from "./period/period";
import type { Validity } from "./validity";

/**
 * How many years before its first day and after its last the code of a small area is still taken. Those of 2011 and 2021
 * are divided at census day, but publishers changed over later, each in its own time (police.uk had by January 2024), and
 * give the years before anew by the codes of today. Five years is this project's choice; what would justify it is the
 * interval within which they did.
 */
const LEEWAY_YEARS = 5;

/** Whether the code of an area may stand for it in a period: it was valid on one of its days, or nearly for small areas. */
export function isCodeOf(type: AreaType, { from, to }: Validity, { startsOn, endsOn }: Period): boolean {
  const leeway = type === AreaType.LSOA ? LEEWAY_YEARS : 0;
  return (from === null || later(from, -leeway) <= endsOn) && (to === null || later(to, leeway) >= startsOn);
}

/** The same day so many years later; compared as text only, so that 29 February may stay. */
function later(day: Day, years: number): Day {
  return years === 0 ? day : `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
}
