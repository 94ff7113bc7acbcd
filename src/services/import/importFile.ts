import type { Catalogue } from "../../catalogue/catalogue";
import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";
import type { Day } from "../../domain/day";
import { SourceFile } from "../../sources/sourceFile";
import { chosenConnector } from "./chosenConnector";
import type { ImportProgress } from "./importRequest";
import type { ImportRunReport } from "./importRun";
import { readThrough } from "./readThrough";

/** How a file is to be imported. */
export interface ImportTerms {
  readonly source: Source;
  readonly publishedOn?: Day | null;
  readonly isDryRun?: boolean;
  readonly isStrict?: boolean;
  /** Told how far it is: the share of everything that is done, from 0 to 1, beside what every import tells. */
  onProgress?(progress: ImportProgress & { readonly share: number }): void;
}

/** A file to be imported, and how. */
export interface FileToImport extends ImportTerms {
  readonly path: string;
  /** The most bytes that it may have. */
  readonly mostBytes: number;
}

/**
 * Imports a file through its source's connector; a tidy file is taken from every source. Its content is its idempotency
 * key. Throws a StartError when there is nothing to read at the path.
 */
export async function importFile(
  database: Database,
  catalogue: Catalogue,
  { path, mostBytes, ...terms }: FileToImport,
): Promise<ImportRunReport> {
  const file = await SourceFile.open(path, mostBytes);
  try {
    await file.fingerprint();
    return await readThrough(await chosenConnector(terms.source, file), file, database, catalogue, terms);
  } finally {
    await file.close();
  }
}
