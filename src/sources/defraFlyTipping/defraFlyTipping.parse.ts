import { Absence } from "../../domain/absence";
import { AreaType } from "../../domain/areaType";
import type { Day } from "../../domain/day";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { Known } from "../known";
import { nameKey } from "../nameKey";
import type { SourceRow } from "../observation";
import { type Rejection, rejection } from "../rejection";
import { type ColumnNames, HeaderSearch } from "../table/headerSearch";
import { observationAt } from "../table/observationAt";
import { type Marks, publishedFigure } from "../table/publishedFigure";
import type { Cell, WorkbookRow } from "../workbook/workbook";
import { financialYear } from "./financialYear";
import { publishersNoteOf } from "./publishersNotes";
import { regionNamed } from "./regionNamed";
import { totalNote } from "./totalNote";

/** What is read of each sheet, and the names of its columns. */
export const TABLES = {
  LA_incidents: { measure: "fly-tipping-incidents", figure: "total incidents" },
  LA_actions: { measure: "fly-tipping-prosecutions", figure: "prosecution actions" },
} as const;

const TOTAL = "*Total";
const ENGLAND = "england";
/** Marks the one of two totals of a year that is made as those of later years are. */
const COMPARABLE = /comparable/i;
const MARKS: Marks = { ":": { absence: Absence.NOT_AVAILABLE, note: 'Published as ":": not available.' } };
const COMPARABLE_NOTE = "figures as councils reported them, with estimates only for missing data";

/** A row of the table. */
interface TableRow {
  readonly row: number;
  readonly year: string;
  /** England, a region, or a council, by its code; null for a total that no area of the hub is of. */
  readonly area: string | null;
  /** The region's name in lower case, or England's. */
  readonly region: string;
  readonly label: string;
  readonly isTotal: boolean;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly mark: string | null;
  readonly basis: string | null;
}

type ColumnOfTable = "year" | "code" | "name" | "region" | "figure" | "basis";

/** Reads one sheet of the workbook. Totals stand above their councils, so nothing is said of a year before all rows are read. */
export class FlyTippingTable {
  /** When the workbook says that it was published. */
  publishedOn: Day | null = null;
  readonly #header: HeaderSearch<ColumnOfTable>;
  readonly #rows: TableRow[] = [];
  readonly #others: SourceRow[] = [];
  readonly #measure: string;
  readonly #figure: string;

  constructor(
    private readonly sheet: string,
    kind: keyof typeof TABLES,
    private readonly known: Known,
  ) {
    this.#measure = TABLES[kind].measure;
    this.#figure = TABLES[kind].figure;
    const columns: ColumnNames<ColumnOfTable> = {
      year: ["year"],
      code: ["ons code", "la code"],
      name: ["la name"],
      region: ["region"],
      figure: [this.#figure],
      basis: ["reporting basis"],
    };
    this.#header = new HeaderSearch<ColumnOfTable>(sheet, columns, ["basis"]);
  }

  /** Takes some rows in. Most of them are hidden by a filter, and are rows of the table nevertheless. */
  read(rows: readonly WorkbookRow[]): void {
    for (const row of rows) {
      if (this.#header.places === null) this.#header.look(row);
      else this.#readRow(row);
    }
  }

  /** What the rows say, when all have been read. Throws RefusedFile when there was no header. */
  finish(): SourceRow[] {
    if (this.#header.places === null) this.#header.refuse();
    return [...this.#rows.map((row) => this.#saidBy(row)), ...this.#others];
  }

  #readRow({ number, cells }: WorkbookRow): void {
    const text = (column: ColumnOfTable) => textOf(cells[this.#header.places?.[column] ?? -1] ?? null);
    const [code, year, region] = [text("code"), text("year"), text("region")];
    const at = { sheet: this.sheet, row: number };
    const cell = cells[this.#header.places?.figure ?? -1] ?? null;
    const figure = publishedFigure(cell, MARKS, { ...at, column: this.#figure });
    if (code === "" && figure === null) return;
    const isTotal = code === TOTAL;
    const place = isTotal ? totalled(region) : (regionNamed(region) ?? "");
    if (place === null) this.#others.push(unknownTotal(at, region));
    else if (!isTotal && code === "")
      this.#others.push(rejection({ ...at, column: "area", value: null }, "MISSING", "area"));
    else if (figure !== null && "code" in figure) this.#others.push(figure);
    else {
      this.#rows.push({
        row: number,
        year: financialYear(year),
        area: isTotal ? this.#totalled(place) : (this.known.area(code)?.code ?? null),
        region: place,
        label: isTotal ? region : text("name"),
        isTotal,
        value: figure?.value ?? null,
        absence: figure?.absence ?? null,
        mark: figure?.note ?? null,
        basis: /^:?$/.test(text("basis")) ? null : text("basis"),
      });
    }
  }

  /** The code of England or a region; null when the hub does not hold it. */
  #totalled(place: string): string | null {
    const type = place === ENGLAND ? AreaType.COUNTRY : AreaType.REGION;
    return this.known.areas.find((area) => area.type === type && nameKey(area.name) === place)?.code ?? null;
  }

  #saidBy(row: TableRow): SourceRow {
    if (row.area === null) return { kind: "IGNORED", rule: "OTHER_AREA", rows: 1 };
    if (row.value === null && row.absence === null) return { kind: "IGNORED", rule: "BLANK", rows: 1 };
    const other = row.isTotal ? this.#otherTotal(row) : null;
    if (other !== null && COMPARABLE.test(other.label)) return { kind: "IGNORED", rule: "OTHER_METHOD", rows: 1 };
    const { flags, note } =
      publishersNoteOf(this.#measure, row.area, row.year, row.value) ??
      (other !== null && COMPARABLE.test(row.label) ? this.#comparable(row, other) : this.#byRule(row));
    return observationAt({
      sheet: this.sheet,
      row: row.row,
      measure: this.#measure,
      area: row.area,
      period: row.year,
      value: row.value,
      absence: row.absence,
      flags,
      note,
      publishedOn: this.publishedOn,
    });
  }

  /** The other of two totals of the same area and year. */
  #otherTotal({ row, year, region }: TableRow): TableRow | null {
    return this.#rows.find((r) => r.isTotal && r.year === year && r.region === region && r.row !== row) ?? null;
  }

  #comparable(row: TableRow, other: TableRow) {
    const [, asIn] = /\((.*)\)/.exec(row.label) ?? [];
    const original = other.value?.toLocaleString("en-GB") ?? "not available";
    const note = `The total ${asIn ?? row.label}: ${COMPARABLE_NOTE}. The original total, on the method of the years before, is ${original} (row ${other.row}).`;
    return { flags: [MeasurementFlag.ESTIMATED, MeasurementFlag.SERIES_BREAK], note };
  }

  #byRule(row: TableRow): { readonly flags: readonly MeasurementFlag[]; readonly note: string | null } {
    if (row.value === null) return { flags: [], note: row.mark };
    if (row.isTotal)
      return totalNote(
        row.value,
        this.#councilsOf(row).map(({ label, value }) => ({ name: label, value })),
      );
    if (row.basis === null) return { flags: [], note: null };
    const before = this.#rows.find((r) => r.area === row.area && !r.isTotal && isYearAfter(row.year, r.year))?.basis;
    const basis = `Reporting basis: ${basisOf(row.basis)}`;
    return before == null || before === row.basis
      ? { flags: [], note: `${basis}.` }
      : { flags: [MeasurementFlag.SERIES_BREAK], note: `${basis}; the year before it was ${basisOf(before)}.` };
  }

  #councilsOf({ year, region }: TableRow): TableRow[] {
    return this.#rows.filter((r) => !r.isTotal && r.year === year && (region === ENGLAND || r.region === region));
  }
}

/** Which area a row of totals is of, by its region; null when that is no area's name. */
function totalled(region: string): string | null {
  const name = nameKey(region).replace(/^total /, "");
  return name.startsWith(ENGLAND) ? ENGLAND : regionNamed(name);
}

function unknownTotal(at: { sheet: string; row: number }, region: string): Rejection {
  return rejection({ ...at, column: "Region", value: region }, "UNKNOWN_WORD", "Region", "England and its regions");
}

function basisOf(basis: string): string {
  const plain = basis.replace(/^reporting basis /i, "");
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}

function isYearAfter(year: string, before: string): boolean {
  return Number(year.slice(0, 4)) === Number(before.slice(0, 4)) + 1;
}

function textOf(cell: Cell): string {
  return cell === null ? "" : String(cell).trim();
}
