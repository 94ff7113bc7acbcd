import type { Catalogue } from "../../catalogue/catalogue";
import { loadCatalogue } from "../../catalogue/loadCatalogue";
import type { Database } from "../../database/database";
import { StartError } from "../../errors";
import { SourceFile } from "../../sources/sourceFile";
import { keyOfContent } from "../import/apply/findRepeat";
import { importFile } from "../import/importFile";
import { allowedInstead } from "./nearest";
import { findMeasurementFiles, type MeasurementFile } from "./reading/findMeasurementFiles";

/** The most bytes that a file of figures among the seeds may have: larger ones are imported by hand. */
const MOST_BYTES = 100_000_000;

/**
 * Imports the seeds' figures as any others are, each file whole or not at all, and gives how many the seeds hold. A file
 * whose content was imported before is not read again, so that what came after it stands. Throws a StartError that names
 * the file and the row at the first fault. The catalogue's seeds must be loaded.
 */
export async function loadMeasurements(database: Database, seedsFolder: string): Promise<number> {
  const files = findMeasurementFiles(seedsFolder);
  const held = await rowsHeld(database, files);
  // The catalogue is read only when there is something to check against it.
  const catalogue = held.every((rows) => rows !== null) ? null : await loadCatalogue(database);
  let measurements = 0;
  for (const [place, file] of files.entries()) {
    measurements += held[place] ?? (await load(database, catalogue, file));
  }
  return measurements;
}

/** How many figures of each file are held, in the order of the files; null for one that was not imported yet. */
async function rowsHeld({ dataSource }: Database, files: readonly MeasurementFile[]): Promise<(number | null)[]> {
  const keys = await Promise.all(files.map(keyOf));
  const runs = await dataSource.query<{ source: string; key: string; rows: number }[]>(
    `SELECT s.slug AS source, r.idempotency_key AS key, r.inserted + r.revised + r.unchanged AS rows
     FROM import_runs r JOIN sources s ON s.id = r.source_id
     WHERE r.status = 'SUCCEEDED' AND r.idempotency_key = ANY($1)`,
    [keys],
  );
  const rows = new Map(runs.map((run) => [`${run.source} ${run.key}`, run.rows]));
  return files.map(({ source }, place) => rows.get(`${source} ${keys[place]}`) ?? null);
}

async function keyOf({ location }: MeasurementFile): Promise<string | null> {
  const file = await SourceFile.open(location, MOST_BYTES);
  try {
    await file.fingerprint();
    return file.sha256 === null ? null : keyOfContent(file.sha256);
  } finally {
    await file.close();
  }
}

async function load(database: Database, catalogue: Catalogue | null, file: MeasurementFile): Promise<number> {
  const source = catalogue?.source(file.source);
  if (catalogue == null || source == null) {
    const slugs = catalogue?.sources.map(({ slug }) => slug) ?? [];
    throw new StartError(
      `${file.path} must be named after a source (${allowedInstead(file.source, slugs)}), but is named "${file.source}".`,
    );
  }
  const { location: path } = file;
  const run = await importFile(database, catalogue, { source, path, mostBytes: MOST_BYTES, isStrict: true });
  if (run.error !== null) throw new StartError(`${file.path}: ${run.error}`);
  return run.inserted + run.revised + run.unchanged;
}
