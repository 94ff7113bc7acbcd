import { Absence } from "../../domain/absence";
import { AreaType } from "../../domain/areaType";
import type { Day } from "../../domain/day";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { Period } from "../../domain/period/period";
import type { Known, KnownArea } from "../known";
import type { SourceRow } from "../observation";
import { RefusedFile } from "../refusedFile";
import { rejection } from "../rejection";
import { HeaderSearch } from "../table/headerSearch";
import { observationAt } from "../table/observationAt";
import { type Marks, type PublishedFigure, publishedFigure } from "../table/publishedFigure";
import type { Cell, WorkbookRow } from "../workbook/workbook";
import { isProvisional } from "./isProvisional";
import { quarterOf } from "./quarterOf";

export const TEMPORARY_ACCOMMODATION = "temporary-accommodation";

/** The column of totals, by the names that it has had; those of the areas and their codes have no name. */
const COLUMNS = {
  total: [
    "total number of households in ta",
    "total number of households in temporary accommodation",
    "total households in ta",
    "total households in temporary accommodation",
  ],
} as const;

/** What stands in the place of a total. The same hyphen in the column of codes only says that there is none. */
const MARKS: Marks = {
  "..": { absence: Absence.NOT_REPORTED, note: 'Published as "..": return missing or incomplete.' },
  "-": { absence: Absence.SUPPRESSED, note: 'Published as "-": suppressed by its publisher.' },
};

const ESTIMATE_NOTE = "Rounded to 10; includes estimates for councils without a usable return.";
/** Totals of these are rounded, and hold estimates for the councils that sent nothing (footnotes 1 and 2 of the table). */
const ESTIMATED: readonly AreaType[] = [AreaType.REGION, AreaType.COUNTRY];

const GSS_CODE = /^[EKNSW]\d{8}$/;
const NO_CODE = "-";
/** What stands under the table. */
const NOTES = /^notes?\s*:?$/i;

/** Reads the rows of table TA1 in order: a title, a header, a row for each area, notes. */
export class TemporaryAccommodation {
  /** When the workbook says that it was published; told before the first row, or never. */
  publishedOn: Day | null = null;
  readonly #header: HeaderSearch<"total">;
  readonly #title: string[] = [];
  #period: Period | null = null;
  #codes = -1;
  #isOver = false;

  constructor(
    private readonly sheet: string,
    private readonly fileName: string,
    private readonly known: Known,
    private readonly today: Day,
  ) {
    this.#header = new HeaderSearch(sheet, COLUMNS);
  }

  /** What some rows say. Throws RefusedFile when the title names no quarter, or there is no header. */
  read(rows: readonly WorkbookRow[]): SourceRow[] {
    return rows.flatMap((row) => this.#read(row) ?? []);
  }

  /** Throws RefusedFile when the table had no header, or no areas. */
  finish(): void {
    if (this.#header.places === null) this.#header.refuse();
    if (this.#codes !== -1) return;
    throw new RefusedFile(`The sheet "${this.sheet}" must have a row for each area with its code, but has none.`);
  }

  #read(row: WorkbookRow): SourceRow | null {
    if (this.#isOver) return null;
    if (this.#period === null || this.#header.places === null) {
      this.#readAbove(row);
      return null;
    }
    return this.#readArea(row, this.#period, this.#header.places.total);
  }

  #readAbove(row: WorkbookRow): void {
    this.#header.look(row);
    if (this.#header.places !== null) this.#period = quarterOf(this.#title.join(" "), this.fileName);
    else if (!row.isHidden) this.#title.push(...row.cells.filter((cell) => typeof cell === "string"));
  }

  #readArea({ number, cells }: WorkbookRow, period: Period, total: number): SourceRow | null {
    const before = cells.slice(0, total);
    this.#isOver = before.some((cell) => NOTES.test(textOf(cell)));
    if (this.#isOver) return null;
    // The first area is England. Regions have a code of their own in a later column of some layouts.
    if (this.#codes === -1) this.#codes = before.findIndex((cell) => GSS_CODE.test(textOf(cell)));
    const code = textOf(cells[this.#codes] ?? null);
    const at = { sheet: this.sheet, row: number };
    const figure = publishedFigure(cells[total] ?? null, MARKS, { ...at, column: "Total number of households in TA" });
    if (code === NO_CODE) return { kind: "IGNORED", rule: "AGGREGATE", rows: 1 };
    if (!GSS_CODE.test(code)) {
      // Notes and lines without a figure are no rows of the table; a figure whose area is not told is not passed over.
      if (figure === null || "code" in figure) return null;
      return code === ""
        ? rejection({ ...at, column: "area", value: null }, "MISSING", "area")
        : rejection({ ...at, column: "area", value: code }, "UNKNOWN_AREA");
    }
    const area = this.known.area(code);
    if (area === null) return { kind: "IGNORED", rule: "OTHER_AREA", rows: 1 };
    if (figure === null) return { kind: "IGNORED", rule: "BLANK", rows: 1 };
    return "code" in figure ? figure : this.#observation(number, area, period, figure);
  }

  #observation(row: number, { code, type }: KnownArea, period: Period, { value, absence, note }: PublishedFigure) {
    const isEstimated = value !== null && ESTIMATED.includes(type);
    const flags = [
      ...(value !== null && isProvisional(period, this.today) ? [MeasurementFlag.PROVISIONAL] : []),
      ...(isEstimated ? [MeasurementFlag.ESTIMATED] : []),
    ];
    return observationAt({
      sheet: this.sheet,
      row,
      measure: TEMPORARY_ACCOMMODATION,
      area: code,
      period: period.key,
      value,
      absence,
      flags,
      note: isEstimated ? ESTIMATE_NOTE : note,
      publishedOn: this.publishedOn,
    });
  }
}

function textOf(cell: Cell): string {
  return cell === null ? "" : String(cell).trim();
}
