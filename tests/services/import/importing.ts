import "reflect-metadata";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Catalogue } from "../../../src/catalogue/catalogue";
import { loadCatalogue } from "../../../src/catalogue/loadCatalogue";
import type { Source } from "../../../src/catalogue/model";
import type { Database } from "../../../src/database/database";
import { openDatabase } from "../../../src/database/open";
import { type FileToImport, importFile } from "../../../src/services/import/importFile";
import { importObservations } from "../../../src/services/import/importObservations";
import type { ImportRequest } from "../../../src/services/import/importRequest";
import { type GivenBatch, type GivenRow, importRows } from "../../../src/services/import/importRows";
import type { ImportRunReport } from "../../../src/services/import/importRun";
import type { SourceRow } from "../../../src/sources/observation";
import { seededPlace } from "../../harness/engine";

/** The columns of a row of importMeasurements, as the header of a file. */
const HEADER = "measure,area,period,category,value,absence,numerator,denominator,flags,note,visibility";

export const DARTFORD = "E07000107";
export const GRAVESHAM = "E07000109";

/** What a test looks at of a vintage. */
export interface Vintage {
  readonly measure: string;
  readonly area: string;
  readonly startsOn: string;
  readonly category: string | null;
  readonly vintage: number;
  readonly value: number | null;
  readonly absence: string | null;
  readonly flags: readonly string[];
  readonly note: string | null;
  readonly reason: string | null;
  readonly isCurrent: boolean;
}

/** A seeded database without figures, and the ways in which figures come into it. */
export class Importing {
  #count = 0;

  private constructor(
    readonly database: Database,
    readonly catalogue: Catalogue,
    private readonly folder: string,
    readonly close: () => Promise<void>,
  ) {}

  static async open(): Promise<Importing> {
    const place = await seededPlace();
    const database = await openDatabase(place.config);
    const catalogue = await loadCatalogue(database);
    const folder = mkdtempSync(join(tmpdir(), "csp-hub-import-"));
    return new Importing(database, catalogue, folder, async () => {
      await database.close();
      await place.remove();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** The same database, with its catalogue as it is now. */
  static async over({ database, folder }: Importing): Promise<Importing> {
    return new Importing(database, await loadCatalogue(database), folder, async () => undefined);
  }

  /** Takes every figure and every run away. */
  async empty(): Promise<void> {
    await this.sql(
      `TRUNCATE published_values, measurements, provenances, rejections, import_run_tallies, import_runs, series`,
    );
  }

  source(slug = "tidy-csv"): Source {
    const source = this.catalogue.source(slug);
    if (source === null) throw new Error(`There is no source ${slug}.`);
    return source;
  }

  /** Imports rows under a key of their own. */
  rows(rows: readonly GivenRow[], more: Partial<GivenBatch> = {}): Promise<ImportRunReport> {
    this.#count += 1;
    const idempotencyKey = `batch ${this.#count}`;
    return importRows(this.database, this.catalogue, {
      source: this.source(),
      idempotencyKey,
      isDryRun: false,
      rows,
      ...more,
    });
  }

  /** Imports what a connector would have read. */
  reading(rows: readonly SourceRow[], more: Partial<ImportRequest> = {}): Promise<ImportRunReport> {
    return importObservations(this.database, this.catalogue, {
      source: this.source(),
      reading: (async function* () {
        yield rows;
      })(),
      incompleteMonths: null,
      idempotencyKey: null,
      publishedOn: null,
      file: null,
      isDryRun: false,
      isStrict: false,
      ...more,
    });
  }

  /** What a run says of its rows, by rule and by kind. */
  tallies({ rowId }: ImportRunReport): Promise<{ code: string; isIgnored: boolean; rows: number }[]> {
    return this.sql(
      `SELECT code, is_ignored AS "isIgnored", rows FROM import_run_tallies WHERE import_run_id = $1 ORDER BY code`,
      [rowId],
    );
  }

  /** Imports a file with some content. */
  file(
    content: string | Buffer,
    { name, ...more }: Partial<FileToImport> & { readonly name?: string } = {},
  ): Promise<ImportRunReport> {
    return importFile(this.database, this.catalogue, {
      source: this.source(),
      path: this.write(content, name),
      mostBytes: 10_000_000,
      ...more,
    });
  }

  /** Imports a file whose rows are given as lines below the usual header. */
  lines(lines: readonly string[], more: Partial<FileToImport> = {}): Promise<ImportRunReport> {
    return this.file(fileOf(lines), more);
  }

  /** Writes a file, and gives its path. */
  write(content: string | Buffer, name = "figures.csv"): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  /**
   * Every vintage that is held, by series, period and vintage: in one order, whatever order they were written in. A series
   * has a frequency and a source as well, and a code of a category is one breakdown's alone.
   */
  vintages(): Promise<Vintage[]> {
    return this.sql(`
      SELECT e.code AS measure, a.code AS area, m.starts_on AS "startsOn", c.code AS category, m.vintage, m.value, m.absence,
        m.flags, m.note, m.reason, m.superseded_at IS NULL AS "isCurrent"
      FROM measurements m JOIN series s ON s.id = m.series_id JOIN measures e ON e.id = s.measure_id
      JOIN areas a ON a.id = s.area_id JOIN sources o ON o.id = s.source_id
      LEFT JOIN breakdown_categories c ON c.id = s.category_id
      ORDER BY e.code, a.code, c.code NULLS FIRST, c.breakdown_id, m.starts_on, s.frequency, o.slug, m.vintage`);
  }

  /** What a run has rejected. */
  rejections({
    rowId,
  }: ImportRunReport): Promise<
    { place: number; row: number; column: string | null; value: string | null; code: string; message: string }[]
  > {
    return this.sql(
      `SELECT place, "row", "column", value, code, message FROM rejections WHERE import_run_id = $1 ORDER BY place`,
      [rowId],
    );
  }

  sql<T>(statement: string, parameters?: unknown[]): Promise<T[]> {
    return this.database.dataSource.query<T[]>(statement, parameters);
  }
}

/** A file with the usual header. */
export const fileOf = (lines: readonly string[]) => [HEADER, ...lines, ""].join("\n");

/** A report's numbers. */
export const accountOf = ({
  read,
  measurements,
  inserted,
  revised,
  unchanged,
  rejected,
  ignored,
}: ImportRunReport) => ({
  read,
  measurements,
  inserted,
  revised,
  unchanged,
  rejected,
  ignored,
});

/** A month of crime in Dartford. */
export const crime = (period: string, value: number | null, more: Partial<GivenRow> = {}): GivenRow => ({
  measure: "total-crime",
  area: DARTFORD,
  period,
  value,
  ...more,
});
