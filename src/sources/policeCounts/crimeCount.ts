import { AreaType } from "../../domain/areaType";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { KnownArea } from "../known";
import type { Observation, SourceRow } from "../observation";
import { ANTI_SOCIAL_BEHAVIOUR, type CrimeCells } from "./crimeCells";
import { type Place, type PoliceGeography, wardOf } from "./policeGeography";

/** From this day on small areas are those of 2021; before, those of 2011 (Census day). */
const AREAS_OF_2021 = "2021-03-21";

/** How many figures are handed on at a time. */
const HANDFUL = 500;

/** What the records that are counted are all of: a force, one of its districts, or no more than themselves. */
export type Coverage =
  | { readonly kind: "FORCE"; readonly force: KnownArea }
  | { readonly kind: "DISTRICT"; readonly district: KnownArea }
  | { readonly kind: "EXTRACT" };

/** Records that are alike in all that is counted of them. */
interface Group {
  readonly place: Place;
  readonly cells: readonly number[];
  rows: number;
  firstRow: number;
}

/** Figures of one area. */
interface Counted {
  readonly area: KnownArea;
  readonly number: number;
  readonly values: number[];
  readonly firstRows: number[];
}

/**
 * Counts records of crime into the figures of their small area, ward, district and force. Memory grows with the kinds of
 * records, not with the records.
 */
export class CrimeCount {
  readonly #groups = new Map<string, Group>();
  readonly #counted = new Map<KnownArea, Counted>();
  #rows = 0;

  constructor(
    private readonly cells: CrimeCells,
    private readonly geography: PoliceGeography,
    private readonly month: string,
  ) {}

  /** Counts a record. Gives false, and counts nothing, when nobody knows its type. */
  add(lsoaCode: string, lsoaName: string, type: string, outcome: string, row: number): boolean {
    const key = `${lsoaCode}\t${lsoaName}\t${type}\t${outcome}`;
    const group = this.#groups.get(key) ?? this.#meet(key, lsoaCode, lsoaName, type, outcome, row);
    if (group === null) return false;
    group.rows += 1;
    this.#rows += 1;
    return true;
  }

  /** The figures, and which rows were counted into which. */
  *finish(coverage: Coverage): Generator<readonly SourceRow[]> {
    const note = coverage.kind === "EXTRACT" ? `Counted from an extract of ${this.#rows} records.` : null;
    this.#begin(coverage);
    const rows: SourceRow[] = [...this.#groups.values()].map((group) => this.#count(group, coverage));
    const located = this.#rowsOf("LOCATED");
    if (coverage.kind === "FORCE") {
      rows.push({ kind: "TALLIED", of: "LOCATED", rows: located });
      rows.push({ kind: "TALLIED", of: "NO_LOCATION", rows: this.#rowsOf("NO_LOCATION") });
      rows.push({ kind: "TALLIED", of: "ELSEWHERE", rows: this.#rowsOf("ELSEWHERE") });
    }
    let handful: SourceRow[] = [];
    for (const figure of this.#figures(coverage.kind === "EXTRACT", note)) {
      handful.push(figure);
      if (handful.length < HANDFUL) continue;
      yield handful;
      handful = [];
    }
    yield handful;
    yield rows;
  }

  #meet(key: string, code: string, name: string, type: string, outcome: string, row: number): Group | null {
    const ofType = this.cells.ofType(type);
    if (ofType === null) return null;
    const ofOutcome = type === ANTI_SOCIAL_BEHAVIOUR ? [] : (this.cells.ofOutcome(outcome) ?? this.cells.anyOutcome);
    const place = this.geography.place(code, name);
    const group = { place, cells: [...ofType, ...ofOutcome], rows: 0, firstRow: row };
    this.#groups.set(key, group);
    return group;
  }

  /** Where all records of an area are at hand, what none of them is of is a true zero. */
  #begin(coverage: Coverage): void {
    if (coverage.kind === "EXTRACT") return;
    if (coverage.kind === "FORCE") this.#of(coverage.force);
    const districts = coverage.kind === "FORCE" ? this.geography.districts : [coverage.district];
    const isOf2021 = this.#isOf2021();
    for (const district of districts) {
      this.#of(district);
      for (const lsoa of this.geography.lsoasOf(district)) {
        if (!isAmong(lsoa, isOf2021)) continue;
        this.#of(lsoa);
        const ward = isOf2021 ? wardOf(lsoa) : null;
        if (ward !== null) this.#of(ward);
      }
    }
  }

  #count({ place, cells, rows, firstRow }: Group, coverage: Coverage): SourceRow {
    const figures: number[] = [];
    for (const area of this.#areasOf(place, coverage)) {
      const counted = this.#of(area);
      for (const cell of cells) {
        const before = counted.values[cell] ?? 0;
        counted.values[cell] = before + rows;
        counted.firstRows[cell] = before === 0 ? firstRow : Math.min(counted.firstRows[cell] ?? firstRow, firstRow);
        figures.push(this.#numberOf(counted, cell));
      }
    }
    if (figures.length > 0) return { kind: "COUNTED", rows, figures };
    return { kind: "IGNORED", rule: place.kind === "NO_LOCATION" ? "NO_AREA" : "OTHER_AREA", rows };
  }

  #areasOf(place: Place, coverage: Coverage): KnownArea[] {
    const force = coverage.kind === "FORCE" ? [coverage.force] : [];
    if (place.kind !== "LOCATED") return force;
    const { lsoa, ward, district } = place;
    if (coverage.kind === "DISTRICT" && coverage.district !== district) return [];
    // Small areas of 2011 make up no ward, so a ward's figure would lack those of them that are gone.
    const hasWard = ward !== null && this.#isOf2021();
    return [...(lsoa === null ? [] : [lsoa]), ...(hasWard ? [ward] : []), district, ...force];
  }

  #of(area: KnownArea): Counted {
    const counted = this.#counted.get(area);
    if (counted !== undefined) return counted;
    const begun = {
      area,
      number: this.#counted.size,
      values: this.cells.cells.map(() => 0),
      firstRows: [],
    };
    this.#counted.set(area, begun);
    return begun;
  }

  #numberOf({ number }: Counted, cell: number): number {
    return number * this.cells.cells.length + cell + 1;
  }

  *#figures(isExtract: boolean, note: string | null): Generator<Observation> {
    const flags = isExtract ? [MeasurementFlag.PARTIAL] : [];
    for (const counted of this.#counted.values()) {
      const { area, values, firstRows } = counted;
      const ofArea = area.type === AreaType.WARD ? [MeasurementFlag.ESTIMATED, ...flags] : flags;
      for (const [cell, { measure, category }] of this.cells.cells.entries()) {
        const value = values[cell] ?? 0;
        if (isExtract && value === 0) continue;
        yield {
          kind: "OBSERVATION",
          sheet: null,
          row: firstRows[cell] ?? 1,
          figure: this.#numberOf(counted, cell),
          measure,
          area: area.code,
          period: this.month,
          category,
          value,
          absence: null,
          numerator: null,
          denominator: null,
          flags: ofArea,
          note,
          visibility: null,
          // Counted from many rows, a figure stands in none.
          origin: { file: null, sheet: null, row: null, publishedOn: null, isExtract },
        };
      }
    }
  }

  #rowsOf(kind: Place["kind"]): number {
    let rows = 0;
    for (const group of this.#groups.values()) if (group.place.kind === kind) rows += group.rows;
    return rows;
  }

  /** Whether the records name small areas of 2021, which is told by those that there are in one of the two sets only. */
  #isOf2021(): boolean {
    this.#vintage ??= [...this.#groups.values()].every(
      ({ place }) => place.kind !== "LOCATED" || place.lsoa === null || place.lsoa.validTo === null,
    );
    return this.#vintage;
  }
  #vintage: boolean | null = null;
}

function isAmong({ validFrom, validTo }: KnownArea, isOf2021: boolean): boolean {
  return isOf2021 ? validTo === null : validFrom === null || validFrom < AREAS_OF_2021;
}
