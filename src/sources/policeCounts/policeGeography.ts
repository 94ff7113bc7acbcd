import { AreaType } from "../../domain/areaType";
import type { Known, KnownArea } from "../known";
import { nameKey } from "../nameKey";

/** Districts by names that small areas of 2011 still bear. */
const FORMER_NAMES: ReadonlyMap<string, string> = new Map([["shepway", "folkestone and hythe"]]);

const COUNCILS: readonly AreaType[] = [AreaType.DISTRICT, AreaType.UNITARY];

/** Where a record is: in a district of the force, in a place outside it, or nowhere that is told. */
export type Place =
  | {
      readonly kind: "LOCATED";
      readonly district: KnownArea;
      readonly lsoa: KnownArea | null;
      readonly ward: KnownArea | null;
    }
  | { readonly kind: "ELSEWHERE" }
  | { readonly kind: "NO_LOCATION" };

const ELSEWHERE: Place = { kind: "ELSEWHERE" };
const NO_LOCATION: Place = { kind: "NO_LOCATION" };

/** The areas of one police force, as records of crime name them. */
export class PoliceGeography {
  readonly #districts: ReadonlyMap<string, KnownArea>;
  readonly #lsoas: ReadonlyMap<string, KnownArea>;
  /** Places that were found before, by code and name: many records lie in each. */
  readonly #places = new Map<string, Map<string, Place>>();
  /** The place of all records in a district whose small area the hub does not hold. */
  readonly #somewhereIn: ReadonlyMap<KnownArea, Place>;

  constructor(
    known: Known,
    /** The force area; null when the hub does not hold it. */
    readonly force: KnownArea | null,
  ) {
    const districts = known.areas.filter(({ type, parentLinks }) => {
      return COUNCILS.includes(type) && parentLinks.some(({ parent }) => parent === force);
    });
    this.#districts = new Map(districts.map((district) => [nameKey(district.name), district]));
    this.#somewhereIn = new Map(
      districts.map((district) => [district, { kind: "LOCATED", district, lsoa: null, ward: null }]),
    );
    this.#lsoas = new Map(known.areas.filter(({ type }) => type === AreaType.LSOA).map((area) => [area.code, area]));
  }

  /** Every district of the force. */
  get districts(): KnownArea[] {
    return [...this.#districts.values()];
  }

  /** The district with a name, however it is spelt. */
  district(name: string): KnownArea | null {
    const key = nameKey(name);
    return this.#districts.get(FORMER_NAMES.get(key) ?? key) ?? null;
  }

  /** The small areas of a district that the hub holds. */
  lsoasOf(district: KnownArea): KnownArea[] {
    return [...this.#lsoas.values()].filter((lsoa) => districtOf(lsoa) === district);
  }

  /**
   * Where a record is, by the code and the name of its small area. One that the hub does not hold lies in the district that
   * its name gives without the last word: "Ashford 001B" is in Ashford. Records that count for the same areas are in one
   * place, the same object.
   */
  place(code: string, name: string): Place {
    const named = this.#places.get(code) ?? new Map<string, Place>();
    const known = named.get(name);
    if (known !== undefined) return known;
    const place = this.#find(code, name);
    this.#places.set(code, named.set(name, place));
    return place;
  }

  #find(code: string, name: string): Place {
    if (code === "" && name === "") return NO_LOCATION;
    const lsoa = this.#lsoas.get(code) ?? null;
    const district = (lsoa && districtOf(lsoa)) ?? this.district(name.replace(/ \S+$/, ""));
    const somewhere = district && this.#somewhereIn.get(district);
    if (!district || !somewhere) return ELSEWHERE;
    return lsoa === null ? somewhere : { kind: "LOCATED", district, lsoa, ward: wardOf(lsoa) };
  }
}

/** The district or unitary council that a small area lies in; null when none is held. */
export function districtOf({ parentLinks }: KnownArea): KnownArea | null {
  return parentLinks.find(({ parent, isBestFit }) => !isBestFit && COUNCILS.includes(parent.type))?.parent ?? null;
}

/** The ward that a small area is put in by the largest share of its land; those of 2011 are in none. */
export function wardOf({ parentLinks }: KnownArea): KnownArea | null {
  return parentLinks.find(({ parent }) => parent.type === AreaType.WARD)?.parent ?? null;
}
