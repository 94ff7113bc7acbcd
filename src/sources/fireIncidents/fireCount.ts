import { AreaType } from "../../domain/areaType";
import { isCodeOf } from "../../domain/codeInPeriod";
import { Completeness } from "../../domain/completeness";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { readPeriod } from "../../domain/period/readPeriod";
import type { Known, KnownArea } from "../known";
import { MisreadRows, onMisread } from "../misreadRows";
import { noteOf } from "../noteOf";
import type { Observation, SourceRow } from "../observation";
import { districtOf, wardOf } from "../policeCounts/policeGeography";
import type { KindOfFire } from "./kindOfFire";

export const DELIBERATE_FIRES = "deliberate-fires";

/** Deliberate fires that are alike in all that is counted of them. */
interface Group {
  readonly service: KnownArea;
  readonly lsoa: string;
  readonly month: string;
  rows: number;
  readonly firstRow: number;
}

/** A figure that is being counted. */
interface Counted {
  readonly number: number;
  readonly service: KnownArea;
  readonly area: KnownArea;
  readonly month: string;
  value: number;
  row: number;
}

/** What is known of a service's part of a table. */
interface Coverage {
  /** The financial years of which it has fires of any cause, and those of which one of them has a small area. */
  readonly years: Set<string>;
  readonly located: Set<string>;
  readonly lsoas: Set<KnownArea>;
}

/**
 * Counts the deliberate fires of a table by month into the figures of their service, district, ward and small area. Memory
 * grows with areas and months, not with fires.
 */
export class FireCount {
  readonly #months = new Map<string, string>();
  readonly #coverages = new Map<KnownArea, Coverage>();
  readonly #groups = new Map<string, Group>();
  readonly #counted = new Map<string, Counted>();
  /** Deliberate fires without a small area, by service and month. */
  readonly #unplaced = new Map<string, number>();
  readonly #misread = new MisreadRows();

  constructor(
    private readonly sheet: string | null,
    private readonly known: Known,
  ) {}

  /** Takes note of a fire of any service and cause: months without one of them at all were not published. */
  meet(month: string, financialYear: string): void {
    this.#months.set(month, financialYear);
  }

  /** Takes note of a fire of any cause of a service that the hub holds. */
  meetHeld(service: KnownArea, financialYear: string, lsoa: string): void {
    const { years, located, lsoas } = this.#coverageOf(service);
    years.add(financialYear);
    if (lsoa === "") return;
    located.add(financialYear);
    const area = this.#lsoa(lsoa);
    if (area !== null) lsoas.add(area);
  }

  /** Takes note of a fire that could not be understood, of a service that the hub holds and of a month, or else a year. */
  misread({ code }: KnownArea, monthOrYear: string | null): void {
    this.#misread.add(code, monthOrYear ?? "");
  }

  /** Counts a deliberate fire of a service that the hub holds. */
  add(service: KnownArea, month: string, lsoa: string, row: number): void {
    const key = `${service.code}\t${month}\t${lsoa}`;
    const unplaced = keyOf(service, month);
    if (lsoa === "") this.#unplaced.set(unplaced, (this.#unplaced.get(unplaced) ?? 0) + 1);
    const group = this.#groups.get(key);
    if (group !== undefined) group.rows += 1;
    else this.#groups.set(key, { service, month, lsoa, rows: 1, firstRow: row });
  }

  /** The figures of a kind of fire, and which rows were counted into which. */
  finish(kind: KindOfFire): SourceRow[] {
    for (const [service, coverage] of this.#coverages) this.#begin(service, coverage);
    const counted = [...this.#groups.values()].map((group) => this.#count(group));
    return [...[...this.#counted.values()].flatMap((figure) => this.#figure(figure, kind) ?? []), ...counted];
  }

  #coverageOf(service: KnownArea): Coverage {
    const coverage = this.#coverages.get(service) ?? { years: new Set(), located: new Set(), lsoas: new Set() };
    this.#coverages.set(service, coverage);
    return coverage;
  }

  /** In a month of the table, an area that is in it and has no deliberate fire has truly none. */
  #begin(service: KnownArea, { years, located, lsoas }: Coverage): void {
    for (const [month, year] of this.#months) {
      if (years.has(year)) this.#of(service, service, month);
      if (!located.has(year)) continue;
      for (const lsoa of lsoas) for (const area of this.#areasOf(service, lsoa, month)) this.#of(service, area, month);
    }
  }

  #count({ service, month, lsoa, rows, firstRow }: Group): SourceRow {
    const area = this.#lsoa(lsoa);
    const areas = [service, ...(area === null ? [] : this.#areasOf(service, area, month))];
    const figures = areas.map((each) => {
      const counted = this.#of(service, each, month);
      counted.row = counted.value === 0 ? firstRow : Math.min(counted.row, firstRow);
      counted.value += rows;
      return counted.number;
    });
    return { kind: "COUNTED", rows, figures };
  }

  /** The areas within a service's that a small area counts for. */
  #areasOf(service: KnownArea, lsoa: KnownArea, month: string): KnownArea[] {
    const reading = readPeriod(month);
    const isCode =
      "period" in reading && isCodeOf(lsoa.type, { from: lsoa.validFrom, to: lsoa.validTo }, reading.period);
    const ward = wardOf(lsoa);
    const district = districtOf(lsoa);
    return [
      ...(isCode ? [lsoa] : []),
      ...(ward !== null && this.#hasWards(service) ? [ward] : []),
      ...(district !== null ? [district] : []),
    ];
  }

  /** Small areas of 2011 make up no ward of today, so where a table names one of those that are gone, no ward is whole. */
  #hasWards(service: KnownArea): boolean {
    const has =
      this.#wards.get(service) ?? [...this.#coverageOf(service).lsoas].every(({ validTo }) => validTo === null);
    this.#wards.set(service, has);
    return has;
  }
  readonly #wards = new Map<KnownArea, boolean>();

  #lsoa(code: string): KnownArea | null {
    const area = this.known.area(code);
    return area?.type === AreaType.LSOA ? area : null;
  }

  /** What a figure lacks: fires that could not be placed, in any area of the service, and those nobody understood. */
  #noteOn({ service, area, month }: Counted, misread: number): string | null {
    const unplaced = area.type === AreaType.FIRE_AUTHORITY ? 0 : (this.#unplaced.get(keyOf(service, month)) ?? 0);
    return noteOf(
      unplaced > 0
        ? `Without ${unplaced} of the service's deliberate fires of the month, which have no small area.`
        : null,
      onMisread(misread, "the service's fires"),
    );
  }

  #misreadIn({ service, month }: Counted): number {
    const year = this.#months.get(month);
    return this.#misread.mayBe(service.code, [month, ...(year === undefined ? [] : [year]), ""]);
  }

  #of(service: KnownArea, area: KnownArea, month: string): Counted {
    const key = keyOf(area, month);
    const counted = this.#counted.get(key) ?? {
      number: this.#counted.size + 1,
      service,
      area,
      month,
      value: 0,
      row: 1,
    };
    this.#counted.set(key, counted);
    return counted;
  }

  /** Null where no fire was understood and some were not: that is no zero. */
  #figure(counted: Counted, kind: KindOfFire): Observation | null {
    const { number, area, month, value, row } = counted;
    const misread = this.#misreadIn(counted);
    const isPartial = misread > 0;
    const completeness = isPartial ? Completeness.MISREAD : Completeness.WHOLE;
    if (isPartial && value === 0) return null;
    return {
      kind: "OBSERVATION",
      sheet: this.sheet,
      row,
      figure: number,
      measure: DELIBERATE_FIRES,
      area: area.code,
      period: month,
      category: kind,
      value,
      absence: null,
      numerator: null,
      denominator: null,
      flags: [
        ...(area.type === AreaType.WARD ? [MeasurementFlag.ESTIMATED] : []),
        ...(isPartial ? [MeasurementFlag.PARTIAL] : []),
      ],
      note: this.#noteOn(counted, misread),
      visibility: null,
      // Counted from many rows, a figure stands in none.
      origin: { file: null, sheet: this.sheet, row: null, publishedOn: null, completeness },
    };
  }
}

function keyOf({ code }: KnownArea, month: string): string {
  return `${code}\t${month}`;
}
