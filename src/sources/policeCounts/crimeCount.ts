import type { KnownArea } from "../known";
import type { SourceRow } from "../observation";
import { AreaFigures } from "./areaFigures";
import { type CensusSet, isInSet, onlySetOf, usualSetOf } from "./censusSet";
import { ANTI_SOCIAL_BEHAVIOUR, type CrimeCells } from "./crimeCells";
import { type Place, type PoliceGeography, wardOf } from "./policeGeography";

/** How many figures are handed on at a time. */
const HANDFUL = 500;

/**
 * What the records that are counted are all of: a force; one of its districts, with the small areas in it; an area by its
 * outline alone; or no more than themselves.
 */
export type Coverage =
  | { readonly kind: "FORCE"; readonly force: KnownArea }
  | { readonly kind: "DISTRICT"; readonly district: KnownArea }
  | { readonly kind: "OUTLINE"; readonly area: KnownArea }
  | { readonly kind: "EXTRACT" };

/** Where records lie, and where they may. */
export type Geography = Pick<PoliceGeography, "districts" | "lsoasOf" | "place">;

/** What records of one type with one outcome count for. */
interface Kind {
  readonly cells: readonly number[];
  readonly isOutcomeUnknown: boolean;
}

/** Records that are alike in all that is counted of them. */
interface Group extends Kind {
  readonly place: Place;
  rows: number;
  readonly firstRow: number;
}

/**
 * Counts records of crime into the figures of their small area, ward, district and force. Memory grows with the kinds of
 * records, not with the records.
 */
export class CrimeCount {
  readonly #groups: Group[] = [];
  /** By type and outcome: to join those in one key would cost more than to count. */
  readonly #kinds = new Map<string, Map<string, Kind | null>>();
  readonly #byPlace = new Map<Place, Map<Kind, Group>>();
  #rows = 0;

  constructor(
    private readonly cells: CrimeCells,
    private readonly geography: Geography,
    private readonly month: string,
  ) {}

  /** How many records were counted. */
  get rows(): number {
    return this.#rows;
  }

  /** Counts a record. Gives false, and counts nothing, when nobody knows its type. */
  add(lsoaCode: string, lsoaName: string, type: string, outcome: string, row: number): boolean {
    const kind = this.#kindOf(type, outcome);
    if (kind === null) return false;
    const place = this.geography.place(lsoaCode, lsoaName);
    const group = within(this.#byPlace, place).get(kind) ?? this.#meet(place, kind, row);
    group.rows += 1;
    this.#rows += 1;
    return true;
  }

  /** The figures, and which rows were counted into which. Records that could not be read may be of any of the areas. */
  *finish(coverage: Coverage, unread: number): Generator<readonly SourceRow[]> {
    const groups = this.#groups;
    const set = censusSetOf(groups) ?? usualSetOf(this.month);
    const figures = new AreaFigures(this.cells);
    for (const area of this.#wholeAreas(coverage, set)) figures.begin(area);
    const areas = new Map([...this.#byPlace.keys()].map((place) => [place, areasOf(place, coverage, set)]));
    const rows = groups.map((group) => counted(group, figures, areas.get(group.place) ?? []));
    const isExtract = coverage.kind === "EXTRACT";
    const observations = figures.observations({
      month: this.month,
      isExtract,
      unread,
      isOutline: coverage.kind === "OUTLINE",
      note: isExtract ? `Counted from an extract of ${this.#rows} records.` : null,
    });
    yield* handfuls(observations);
    yield [...rows, ...talliesOf(groups, coverage)];
  }

  #kindOf(type: string, outcome: string): Kind | null {
    const ofType = within(this.#kinds, type);
    let kind = ofType.get(outcome);
    if (kind === undefined) {
      kind = kindOf(type, outcome, this.cells);
      ofType.set(outcome, kind);
    }
    return kind;
  }

  #meet(place: Place, kind: Kind, row: number): Group {
    const { cells, isOutcomeUnknown } = kind;
    const group = { cells, isOutcomeUnknown, place, rows: 0, firstRow: row };
    this.#groups.push(group);
    within(this.#byPlace, place).set(kind, group);
    return group;
  }

  /** The areas of which all records are at hand: what none of them is of is a true zero there. */
  *#wholeAreas(coverage: Coverage, set: CensusSet): Generator<KnownArea> {
    if (coverage.kind === "EXTRACT") return;
    if (coverage.kind === "OUTLINE") {
      yield coverage.area;
      return;
    }
    if (coverage.kind === "FORCE") yield coverage.force;
    for (const district of coverage.kind === "FORCE" ? this.geography.districts : [coverage.district]) {
      yield district;
      for (const lsoa of this.geography.lsoasOf(district)) {
        if (!isInSet(lsoa, set)) continue;
        yield lsoa;
        const ward = set === 2021 ? wardOf(lsoa) : null;
        if (ward !== null) yield ward;
      }
    }
  }
}

/** Null for a type that nobody knows. */
function kindOf(type: string, outcome: string, cells: CrimeCells): Kind | null {
  const ofType = cells.ofType(type);
  if (ofType === null || type === ANTI_SOCIAL_BEHAVIOUR) return ofType && { cells: ofType, isOutcomeUnknown: false };
  const ofOutcome = cells.ofOutcome(outcome);
  return { cells: [...ofType, ...(ofOutcome ?? cells.anyOutcome)], isOutcomeUnknown: ofOutcome === null };
}

/** The map that a map holds under a key, an empty one at first. */
function within<A, B, T>(maps: Map<A, Map<B, T>>, key: A): Map<B, T> {
  const held = maps.get(key);
  if (held !== undefined) return held;
  const begun = new Map<B, T>();
  maps.set(key, begun);
  return begun;
}

/** The set that most of the records tell of which name a small area of one set only; null when none does. */
function censusSetOf(groups: readonly Group[]): CensusSet | null {
  let balance = 0;
  for (const { place, rows } of groups) {
    const set = place.kind === "LOCATED" && place.lsoa !== null ? onlySetOf(place.lsoa) : null;
    if (set !== null) balance += set === 2021 ? rows : -rows;
  }
  if (balance === 0) return null;
  return balance > 0 ? 2021 : 2011;
}

function areasOf(place: Place, coverage: Coverage, set: CensusSet): KnownArea[] {
  const force = coverage.kind === "FORCE" ? [coverage.force] : [];
  if (place.kind !== "LOCATED") return force;
  const { lsoa, ward, district } = place;
  if (coverage.kind === "DISTRICT" && coverage.district !== district) return [];
  // Small areas of 2011 make up no ward, so a ward's figure would lack those of them that are gone.
  const hasWard = ward !== null && set === 2021;
  return [...(lsoa === null ? [] : [lsoa]), ...(hasWard ? [ward] : []), district, ...force];
}

function counted(group: Group, figures: AreaFigures, areas: readonly KnownArea[]): SourceRow {
  const { place, rows } = group;
  if (areas.length > 0) return { kind: "COUNTED", rows, figures: figures.add(areas, group) };
  return { kind: "IGNORED", rule: place.kind === "NO_LOCATION" ? "NO_AREA" : "OTHER_AREA", rows };
}

/** Districts, no location and elsewhere add up to the file of a force. */
function talliesOf(groups: readonly Group[], coverage: Coverage): SourceRow[] {
  const rowsWhere = (is: (group: Group) => boolean) => groups.filter(is).reduce((sum, { rows }) => sum + rows, 0);
  const unknown = rowsWhere(({ isOutcomeUnknown }) => isOutcomeUnknown);
  const places = coverage.kind === "FORCE" ? (["LOCATED", "NO_LOCATION", "ELSEWHERE"] as const) : [];
  return [
    ...places.map((of): SourceRow => ({ kind: "TALLIED", of, rows: rowsWhere(({ place }) => place.kind === of) })),
    ...(unknown === 0 ? [] : [{ kind: "TALLIED", of: "UNKNOWN_OUTCOME", rows: unknown } as const]),
  ];
}

function* handfuls(rows: Iterable<SourceRow>): Generator<readonly SourceRow[]> {
  let handful: SourceRow[] = [];
  for (const row of rows) {
    handful.push(row);
    if (handful.length < HANDFUL) continue;
    yield handful;
    handful = [];
  }
  if (handful.length > 0) yield handful;
}
