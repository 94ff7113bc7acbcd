import type { KnownArea } from "../known";

/** From this day on small areas are those of the census of 2021; before, those of 2011. */
const CENSUS_DAY = "2021-03-21";

/** Which set of small areas records name: police.uk changed over some years after the census, file by file. */
export type CensusSet = 2011 | 2021;

/** The only set that a small area is in; null for one that is in both, as most are. */
export function onlySetOf({ validFrom, validTo }: KnownArea): CensusSet | null {
  if (validTo !== null) return 2011;
  return validFrom !== null && validFrom >= CENSUS_DAY ? 2021 : null;
}

/** Whether a small area is in a set. */
export function isInSet(lsoa: KnownArea, set: CensusSet): boolean {
  return (onlySetOf(lsoa) ?? set) === set;
}

/** The set of a month written 2024-01 whose records name no small area that tells. */
export function usualSetOf(month: string): CensusSet {
  return month < CENSUS_DAY ? 2011 : 2021;
}
