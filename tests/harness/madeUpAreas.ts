import type { Area, AreaLink } from "../../src/catalogue/model";
import { AreaType } from "../../src/domain/areaType";

/** A made-up area: its type, the areas around it with what is said of its place in each, and its days. */
export interface MadeUp {
  readonly type: keyof typeof AreaType;
  readonly in?: Readonly<Record<string, Partial<Pick<AreaLink, "isBestFit" | "validFrom" | "validTo">>>>;
  readonly from?: string;
  readonly to?: string;
}

/** Areas linked as a catalogue would link them, by code; those around an area must be named before it. */
export function madeUpAreas(given: Readonly<Record<string, MadeUp>>): Record<string, Area> {
  const areas: Record<string, Area> = {};
  for (const [place, [code, { type, in: around = {}, from = null, to = null }]] of Object.entries(given).entries()) {
    const parentLinks: AreaLink[] = [];
    const area = {
      rowId: place + 1,
      code,
      type: AreaType[type],
      validFrom: from,
      validTo: to,
      parentLinks,
      childLinks: [],
    };
    areas[code] = area as unknown as Area;
    for (const [of, { isBestFit = false, validFrom = null, validTo = null }] of Object.entries(around)) {
      const parent = areas[of];
      if (parent === undefined) throw new Error(`${code} lies in ${of}, which is not named before it.`);
      const link = { area: areas[code], parent, isBestFit, validFrom, validTo } as AreaLink;
      parentLinks.push(link);
      (parent.childLinks as AreaLink[]).push(link);
    }
  }
  return areas;
}
