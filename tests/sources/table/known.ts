import { AreaType } from "../../../src/domain/areaType";
import type { Known, KnownArea } from "../../../src/sources/known";

/** An area of a test. */
export function anArea(code: string, name: string, type: AreaType, more: Partial<KnownArea> = {}): KnownArea {
  return { code, name, type, validFrom: null, validTo: null, parentLinks: [], ...more };
}

export const ENGLAND = anArea("E92000001", "England", AreaType.COUNTRY);
export const SOUTH_EAST = anArea("E12000008", "South East", AreaType.REGION);
export const KENT = anArea("E10000016", "Kent", AreaType.COUNTY);
export const MEDWAY = anArea("E06000035", "Medway", AreaType.UNITARY);
export const DARTFORD = anArea("E07000107", "Dartford", AreaType.DISTRICT);
export const SHEPWAY = anArea("E07000112", "Folkestone and Hythe", AreaType.DISTRICT);
export const DOVER = anArea("E07000108", "Dover", AreaType.DISTRICT);

/** A hub that holds some areas, and measures with so many decimals. */
export function knowing(areas: readonly KnownArea[], decimals: Readonly<Record<string, number>> = {}): Known {
  return {
    areas,
    indicators: [],
    area: (code) => areas.find((area) => area.code === code) ?? null,
    measure: (code) => {
      const places = decimals[code];
      if (places === undefined) return null;
      return { code, unit: { code: "per-cent", label: "per cent", decimals: places } } as ReturnType<Known["measure"]>;
    },
  };
}
