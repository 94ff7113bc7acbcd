import { Absence } from "../../domain/absence";
import { AreaType } from "../../domain/areaType";
import { columnsOf } from "../csv/columnsOf";
import type { CsvRow } from "../csv/readCsv";
import type { Known, KnownArea } from "../known";
import type { SourceRow } from "../observation";
import { rejection } from "../rejection";
import { observationAt } from "../table/observationAt";
import { type Marks, type PublishedFigure, publishedFigure } from "../table/publishedFigure";
import { areaNumbered } from "./areaNumbered";
import { YOUTH_ITEMS, type YouthItem } from "./items";
import { periodIn } from "./periodIn";

const COLUMNS = ["Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region"] as const;
const MARKS: Marks = { "-": { absence: Absence.NOT_AVAILABLE, note: 'Published as "-".' } };

/**
 * How many times the rate of a region the rate of its country may be. The country's is a mean of its regions', and none of
 * the regions of England has ever been far from it; a total of children is some ten times as large.
 */
const MOST_TIMES_A_REGION = 4;

/** A row that is held back until the rates beside it are known. */
interface Held {
  readonly row: number;
  readonly item: YouthItem;
  readonly area: KnownArea;
  readonly years: string;
  readonly figure: PublishedFigure;
}

/** Reads the long table: a row for each data item, year and area, of which a few are held. */
export class YouthTable {
  #places: Readonly<Record<(typeof COLUMNS)[number], number>> | null = null;
  #row = 0;
  readonly #held: Held[] = [];

  constructor(
    private readonly known: Known,
    /** GSS codes by the department's numbers, besides those of Kent and what it lies in. */
    private readonly areas: Readonly<Record<string, string>>,
  ) {}

  /** Takes some rows in; gives those that are passed over or at fault. Throws RefusedFile for a header that is not known. */
  read(rows: readonly CsvRow[]): SourceRow[] {
    return rows.flatMap((cells) => {
      this.#row += 1;
      if (this.#places !== null) return this.#readRow(cells, this.#places) ?? [];
      // A column that is not known may split the rows by something, so that one of them is no longer the figure.
      this.#places = columnsOf(cells, COLUMNS);
      return [];
    });
  }

  /** The figures, when every row has been read. */
  finish(): SourceRow[] {
    return this.#held.map((held) => this.#saidBy(held));
  }

  #readRow(cells: CsvRow, at: Readonly<Record<(typeof COLUMNS)[number], number>>): SourceRow | null {
    const row = this.#row;
    if (cells.every((cell) => cell.trim() === "")) return { kind: "IGNORED", rule: "BLANK", rows: 1 };
    if (cells.length !== COLUMNS.length) {
      return rejection({ sheet: null, row, column: null, value: cells.length }, "RAGGED_ROW", COLUMNS.length);
    }
    const text = (column: (typeof COLUMNS)[number]) => cells[at[column]]?.trim() ?? "";
    const name = text("Short Desc");
    const item = Object.hasOwn(YOUTH_ITEMS, name) ? YOUTH_ITEMS[name] : undefined;
    if (item === undefined) return { kind: "IGNORED", rule: "OTHER_ITEM", rows: 1 };
    const area = this.known.area(areaNumbered(text("LA Number"), this.areas) ?? "");
    if (area === null) return { kind: "IGNORED", rule: "OTHER_AREA", rows: 1 };
    const figure = publishedFigure(text("Values"), MARKS, { sheet: null, row, column: "Values" });
    if (figure === null) return { kind: "IGNORED", rule: "BLANK", rows: 1 };
    if ("code" in figure) return figure;
    this.#held.push({ row, item, area, years: text("Years"), figure });
    return null;
  }

  #saidBy({ row, item, area, years, figure }: Held): SourceRow {
    const { period, note } = periodIn(years, item.year);
    const said = { sheet: null, row, measure: item.measure, area: area.code, period, flags: [], publishedOn: null };
    const impossible = this.#impossible(item, area, years, figure.value);
    if (impossible !== null) {
      return observationAt({ ...said, value: null, absence: Absence.NOT_AVAILABLE, note: impossible });
    }
    const value = figure.value === null ? null : this.#rounded(figure.value, item.measure);
    return observationAt({ ...said, value, absence: figure.absence, note: figure.note ?? note });
  }

  /** Why the figure of a country is no rate beside those of its regions; null when it may be one. */
  #impossible(item: YouthItem, area: KnownArea, years: string, value: number | null): string | null {
    if (!item.mayBeTotal || area.type !== AreaType.COUNTRY || value === null) return null;
    const region = this.#held.find(
      (other) => other.item === item && other.years === years && other.area.type === AreaType.REGION,
    );
    const beside = region?.figure.value ?? null;
    const given = `The table gives ${value.toLocaleString("en-GB")}, which`;
    if (beside === null) return `${given} no region's rate stands beside to tell it from a number. Not taken.`;
    if (value <= beside * MOST_TIMES_A_REGION) return null;
    return `${given} cannot be a rate beside ${beside} for the ${region?.area.name}. Not taken.`;
  }

  /** The table carries the noise of binary fractions (38.380000000000003) and is meant to the decimals of the unit. */
  #rounded(value: number, measure: string): number {
    const decimals = this.known.measure(measure)?.unit.decimals;
    return decimals === undefined ? value : Number(value.toFixed(decimals));
  }
}
