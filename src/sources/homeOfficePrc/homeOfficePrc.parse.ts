import { Absence } from "../../domain/absence";
import { Completeness } from "../../domain/completeness";
import { MeasurementFlag } from "../../domain/measurementFlag";
import type { Known } from "../known";
import { noteOf } from "../noteOf";
import type { Observation, SourceRow } from "../observation";
import { RefusedFile } from "../refusedFile";
import { rejection } from "../rejection";
import { type ColumnPlaces, HeaderSearch } from "../table/headerSearch";
import type { Cell, WorkbookRow } from "../workbook/workbook";
import { figuresOfForce, type PrcFigure } from "./figuresOfForce";
import { lacking } from "./lacking";
import { type OffenceCount, OffenceCounts } from "./offenceCount";
import { PrcAreas } from "./prcAreas";
import { OPTIONAL, PRC_COLUMNS, type PrcColumn } from "./prcColumns";
import { PrcNotes } from "./prcNotes";

/** Quarter 1 is April to June, quarter 4 January to March of the next calendar year. */
const QUARTER = /^[1-4]$/;
const YEAR = /^(\d{4})[/_-](\d{2})$/;

/** A figure with its number among those of the file. */
type NumberedFigure = PrcFigure & { readonly number: number };

/** Reads the tables row by row, counts them, and gives the figures when all have been read, for notes may stand last. */
export class PrcTables {
  readonly #counts = new OffenceCounts();
  readonly #notes = new PrcNotes();
  readonly #areas: PrcAreas;
  #sheet: string | null = null;
  #search: HeaderSearch<PrcColumn> | null = null;
  #hasTable = false;
  #otherRows = 0;

  constructor(known: Known) {
    this.#areas = new PrcAreas(known);
  }

  /** Takes rows of the sheet of notes in. */
  readNotes(rows: readonly WorkbookRow[]): void {
    for (const { cells } of rows) this.#notes.add(cells.filter((cell) => cell !== null).join(" "));
  }

  /** Takes rows of a table in; gives those that count for nothing. Throws RefusedFile when its columns cannot be told. */
  readTable(sheet: string | null, rows: readonly WorkbookRow[]): SourceRow[] {
    if (this.#search === null || sheet !== this.#sheet) {
      this.#sheet = sheet;
      this.#search = new HeaderSearch<PrcColumn>(sheet, PRC_COLUMNS, OPTIONAL);
    }
    const found: SourceRow[] = [];
    for (const row of rows) {
      const { places } = this.#search;
      if (places === null) this.#search.look(row);
      else found.push(...this.#readRow(row, places));
      this.#hasTable ||= this.#search.places !== null;
    }
    return found;
  }

  /** The figures, and which rows were counted into which. Throws RefusedFile when there was no table. */
  *finish(): Generator<readonly SourceRow[]> {
    if (!this.#hasTable) {
      if (this.#search !== null) this.#search.refuse();
      throw new RefusedFile("The workbook must have a sheet for each financial year, such as 2025_26, but has none.");
    }
    let number = 0;
    for (const counts of this.#counts.byForceAndPeriod()) {
      const figures = figuresOfForce(counts, this.#areas, this.#notes).map((figure) => ({
        ...figure,
        number: ++number,
      }));
      yield figures.map((figure) => this.#observation(figure, counts));
      yield counts.flatMap((count) => this.#account(count, figures));
    }
    if (this.#otherRows > 0) yield [{ kind: "IGNORED", rule: "OTHER_AREA", rows: this.#otherRows }];
  }

  #readRow({ number, cells }: WorkbookRow, at: ColumnPlaces<PrcColumn>): SourceRow[] {
    const text = (column: PrcColumn) => String(cells[at[column]] ?? "").trim();
    const force = text("force");
    const cell = (column: PrcColumn) => {
      return { sheet: this.#sheet, row: number, column: PRC_COLUMNS[column][0], value: text(column) };
    };
    const reject = (column: PrcColumn, time: string, rule: string): SourceRow[] => {
      this.#counts.misread(force, time);
      return [rejection(cell(column), "UNREADABLE_PERIOD", rule)];
    };
    if (this.#areas.force(force) === null) {
      this.#otherRows += 1;
      return [];
    }
    const year = YEAR.exec(text("year"));
    if (year === null)
      return reject("year", "", `must name a financial year such as 2025/26, but is "${text("year")}"`);
    const ofYear = `${year[1]}/${year[2]}`;
    const quarter = at.quarter === -1 ? "" : text("quarter");
    if (at.quarter !== -1 && !QUARTER.test(quarter)) {
      return reject("quarter", ofYear, `must name a quarter from 1 (April to June) to 4, but is "${quarter}"`);
    }
    const period = ofYear + (quarter && `-Q${quarter}`);
    const offences = wholeNumber(cells[at.count] ?? null);
    if (offences === null) {
      this.#counts.misread(force, period);
      return [rejection(cell("count"), "NOT_A_NUMBER", PRC_COLUMNS.count[0])];
    }
    const of = { force, partnership: text("partnership"), period, sheet: this.#sheet };
    this.#counts.add(of, text("group"), offences, number);
    return [];
  }

  #observation(figure: NumberedFigure, [of]: readonly OffenceCount[]): Observation {
    const { number, area, measure, value, absence, note } = figure;
    const { sheet, firstRow, force, period } = of ?? { sheet: null, firstRow: 1, force: "", period: "" };
    const lacks = value === null ? [] : lacking(measure, figure.counts, this.#counts.misreadIn(force, period));
    const completeness = lacks.length > 0 ? Completeness.MISREAD : Completeness.WHOLE;
    const isNoZero = value === 0 && lacks.length > 0;
    return {
      kind: "OBSERVATION",
      sheet,
      row: firstRow,
      figure: number,
      measure,
      area: area.code,
      period,
      category: null,
      value: isNoZero ? null : value,
      absence: isNoZero ? Absence.INCOMPLETE : absence,
      numerator: null,
      denominator: null,
      flags: lacks.length > 0 && !isNoZero ? [MeasurementFlag.PARTIAL] : [],
      note: noteOf(note, ...lacks),
      visibility: null,
      // Counted from many rows, a figure stands in none.
      origin: { file: null, sheet, row: null, publishedOn: this.#notes.publishedOn, completeness },
    };
  }

  /** Rows of violent offences help to make both of an area's figures, others the one. */
  #account(count: OffenceCount, figures: readonly NumberedFigure[]): SourceRow[] {
    const into = (measure: PrcFigure["measure"]) =>
      figures
        .filter((figure) => figure.measure === measure && figure.counts.includes(count))
        .map(({ number }) => number);
    const { violent, other } = count.rows;
    const total = into("total-crime");
    return [...counted(other, total), ...counted(violent, [...total, ...into("violent-offences")])];
  }
}

function counted(rows: number, figures: readonly number[]): SourceRow[] {
  if (rows === 0) return [];
  return figures.length > 0 ? [{ kind: "COUNTED", rows, figures }] : [{ kind: "IGNORED", rule: "OTHER_AREA", rows }];
}

/** A count of offences; below zero where some were put into another group later. Null for what is no whole number. */
function wholeNumber(cell: Cell): number | null {
  const number = typeof cell === "string" ? Number(cell.replaceAll(",", "").trim() || Number.NaN) : cell;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : null;
}
