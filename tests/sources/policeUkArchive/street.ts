import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../src/config";
import { HeldFile } from "../../../src/sources/fetching/heldFile";
import type { CountedRows, Observation, SourceRow } from "../../../src/sources/observation";
import { policeUkArchive } from "../../../src/sources/policeUkArchive/policeUkArchive.connector";
import type { Rejection } from "../../../src/sources/rejection";
import { seededKnown } from "../../harness/seededKnown";
import { inPieces } from "../tidyCsv/tidy";

export const DARTFORD = "E07000107";
export const GRAVESHAM = "E07000109";
export const MEDWAY = "E06000035";
export const FORCE = "E23000032";

/** The columns of a street-level file. */
export const HEADER =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";

export const known = seededKnown();

/** A file of tests/fixtures/police: made up, in the layout of the site. */
export const fixture = (name: string) => readFileSync(join(packageRoot(), "tests/fixtures/police", name), "utf8");

/** What was found in a street-level file. */
export class Found {
  constructor(readonly rows: readonly SourceRow[]) {}

  get figures(): Observation[] {
    return this.rows.filter((row) => row.kind === "OBSERVATION");
  }

  get rejections(): Rejection[] {
    return this.rows.filter((row) => row.kind === "REJECTION");
  }

  get groups(): CountedRows[] {
    return this.rows.filter((row) => row.kind === "COUNTED");
  }

  /** One figure; undefined when there is none. */
  figure(measure: string, area: string, category: string | null = null): Observation | undefined {
    return this.figures.find((row) => row.measure === measure && row.area === area && row.category === category);
  }

  /** The value of one figure; undefined when there is none. */
  value(measure: string, area: string, category: string | null = null): number | null | undefined {
    return this.figure(measure, area, category)?.value;
  }

  /** Every figure's value by measure, area and category. */
  get values(): Map<string, number | null> {
    return new Map(this.figures.map((row) => [`${row.measure} ${row.area} ${row.category ?? ""}`, row.value]));
  }

  /** How many rows are passed over by a rule, or are tallied. */
  rowsOf(code: string): number {
    let rows = 0;
    for (const row of this.rows) {
      if ((row.kind === "IGNORED" && row.rule === code) || (row.kind === "TALLIED" && row.of === code))
        rows += row.rows;
    }
    return rows;
  }

  /** The values of one measure's totals over areas of one kind of code, summed. */
  sum(measure: string, codes: RegExp, category: string | null = null): number {
    return this.figures
      .filter((row) => row.measure === measure && codes.test(row.area) && row.category === category)
      .reduce((sum, { value }) => sum + (value ?? 0), 0);
  }
}

/** Reads a street-level file of such a name, in pieces of so many bytes. */
export async function readStreet(name: string, content: string | Buffer, size?: number): Promise<Found> {
  const rows: SourceRow[] = [];
  const terms = { settings: {}, known, today: "2026-01-01" };
  const file = Object.assign(new HeldFile(name, content), { bytes: () => inPieces(content, size) });
  for await (const some of policeUkArchive.read(file, terms)) rows.push(...some);
  return new Found(rows);
}

/** Reads a file of the fixtures. */
export const readFixture = (name: string) => readStreet(name, fixture(name));
