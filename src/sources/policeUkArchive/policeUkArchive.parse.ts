import { AreaType } from "../../domain/areaType";
import { columnsOf } from "../csv/columnsOf";
import type { CsvRow } from "../csv/readCsv";
import type { Known, KnownArea } from "../known";
import { nameKey } from "../nameKey";
import type { SourceRow } from "../observation";
import { CrimeCells } from "../policeCounts/crimeCells";
import { CrimeCount } from "../policeCounts/crimeCount";
import { PoliceGeography } from "../policeCounts/policeGeography";
import { RefusedFile } from "../refusedFile";
import { rejection } from "../rejection";
import { visibleText } from "../visibleText";
import { coverageOf, fileNamed, type NamedFile } from "./fileNamed";
import { SeenLines } from "./seenLines";

/** The columns of a street-level file, as the site has written them since 2013. */
const COLUMNS = [
  "Crime ID",
  "Month",
  "Reported by",
  "Falls within",
  "Longitude",
  "Latitude",
  "Location",
  "LSOA code",
  "LSOA name",
  "Crime type",
  "Last outcome category",
  "Context",
] as const;

/** The railways' police, whose records lie in every force's file and are of no council. */
const TRANSPORT_POLICE = "British Transport Police";
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads the rows of one street-level file, header first, and counts them. */
export class StreetFile {
  readonly #named: NamedFile;
  readonly #cells: CrimeCells;
  readonly #seen = new SeenLines();
  #places: Readonly<Record<(typeof COLUMNS)[number], number>> | null = null;
  #width = 0;
  #row = 0;
  /** Records of the month that could not be counted. */
  #unread = 0;
  #month: string | null;
  #geography: PoliceGeography | null = null;
  #count: CrimeCount | null = null;

  constructor(
    name: string,
    private readonly known: Known,
  ) {
    this.#named = fileNamed(name);
    this.#month = this.#named.month;
    this.#cells = new CrimeCells(known);
  }

  /** Takes some rows in; gives those that count for nothing. Throws RefusedFile when the header is not that of the site. */
  read(rows: readonly CsvRow[]): SourceRow[] {
    const others: SourceRow[] = [];
    for (const cells of rows) {
      this.#row += 1;
      if (this.#places === null) this.#readHeader(cells);
      else {
        const other = this.#readRow(cells, this.#places);
        if (other !== null) others.push(other);
      }
    }
    return others;
  }

  /** The figures, when every row has been read. Throws RefusedFile when there was none beside the header. */
  *finish(): Generator<readonly SourceRow[]> {
    if (this.#row < 2) {
      throw new RefusedFile(
        "The file holds no record: nothing was published, which does not mean that nothing happened.",
      );
    }
    // Where nothing could be counted, there is no telling that nothing happened.
    if (this.#count === null || this.#geography === null || this.#count.rows === 0) return;
    const geography = this.#geography;
    const coverage = coverageOf(this.#named, { force: geography.force, district: (name) => geography.district(name) });
    yield* this.#count.finish(coverage, this.#unread);
    const { sharing } = this.#seen;
    if (sharing > 0) yield [{ kind: "TALLIED", of: "REPEATED_ID", rows: sharing }];
  }

  #readHeader(cells: CsvRow): void {
    if (cells.includes("Easting")) {
      throw new RefusedFile(
        "The file is in the layout of 2010 to 2012, with eastings and without identifiers: fetch the month anew from the archive.",
      );
    }
    this.#places = columnsOf(cells, COLUMNS);
    this.#width = cells.length;
  }

  #readRow(cells: CsvRow, at: Readonly<Record<(typeof COLUMNS)[number], number>>): SourceRow | null {
    const row = this.#row;
    if (cells.length !== this.#width) {
      if (cells.every((cell) => cell.trim() === "")) return { kind: "IGNORED", rule: "BLANK", rows: 1 };
      this.#unread += 1;
      return rejection({ sheet: null, row, column: null, value: cells.length }, "RAGGED_ROW", this.#width);
    }
    if (cells[at["Reported by"]] === TRANSPORT_POLICE) return { kind: "IGNORED", rule: "TRANSPORT_POLICE", rows: 1 };
    const month = cells[at.Month] ?? "";
    if (month !== this.#month && !this.#begins(month)) return this.#otherMonth(month);
    const id = cells[at["Crime ID"]] ?? "";
    if (id !== "" && this.#seen.isRepeat(id, cells)) return { kind: "IGNORED", rule: "DUPLICATE", rows: 1 };
    this.#count ??= this.#begin(cells[at["Falls within"]] ?? "", month);
    const type = cells[at["Crime type"]] ?? "";
    const isCounted = this.#count.add(
      cells[at["LSOA code"]] ?? "",
      cells[at["LSOA name"]] ?? "",
      type,
      cells[at["Last outcome category"]] ?? "",
      row,
    );
    if (isCounted) return null;
    this.#unread += 1;
    return rejection(
      { sheet: null, row, column: "Crime type", value: type },
      "UNKNOWN_WORD",
      "Crime type",
      this.#cells.types.join(", "),
    );
  }

  /** Where the name gives no month, the first record does. */
  #begins(month: string): boolean {
    if (this.#month !== null || !MONTH.test(month)) return false;
    this.#month = month;
    return true;
  }

  #otherMonth(month: string): SourceRow {
    const cell = { sheet: null, row: this.#row, column: "Month", value: month };
    return rejection(cell, "OTHER_PERIOD", "Month", this.#month ?? "a month such as 2024-01");
  }

  #begin(fallsWithin: string, month: string): CrimeCount {
    const named = this.#named.force ?? fallsWithin.replace(/ (Police|Constabulary).*$/i, "");
    const force = forceNamed(this.known, named);
    if (force === null && this.#named.isWhole) {
      throw new RefusedFile(
        `The file is about the police force "${visibleText(named)}", whose area this hub does not hold.`,
      );
    }
    this.#geography = new PoliceGeography(this.known, force);
    return new CrimeCount(this.#cells, this.#geography, month);
  }
}

function forceNamed({ areas }: Known, name: string): KnownArea | null {
  const key = nameKey(name);
  return areas.find((area) => area.type === AreaType.POLICE_FORCE && nameKey(area.name) === key) ?? null;
}
