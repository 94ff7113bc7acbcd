import type { Catalogue } from "../../catalogue/catalogue";
import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";
import type { Day } from "../../domain/day";
import { StartError } from "../../errors";
import { filesAt } from "../../sources/opening/filesAt";
import { connectorOf } from "./connectorOf";
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
  onProgress?(progress: FileProgress): void;
}

/** How far the import of a file is. */
export interface FileProgress extends ImportProgress {
  readonly file: string;
  readonly share: number;
}

/** What is to be imported, and how. */
export interface FileToImport extends ImportTerms {
  /** Where a file, a folder or an archive lies. */
  readonly path: string;
  /** What a single file is called, where its path does not say it. */
  readonly name?: string;
  /** The most bytes that a file may have. */
  readonly mostBytes: number;
  /** Told which files of a folder or archive the source's connector does not take, in a sentence. */
  onPassedOver?(sentence: string): void;
}

/**
 * Imports what is at a path through its source's connector, a file after the other, each in a run of its own: what is
 * wrong with one stops no other. A tidy file is taken from every source. A file's content is its idempotency key. Throws a
 * StartError when there is nothing to read at the path.
 */
export async function* importFiles(
  database: Database,
  catalogue: Catalogue,
  { path, name, mostBytes, onPassedOver, ...terms }: FileToImport,
): AsyncGenerator<ImportRunReport> {
  const connector = connectorOf(terms.source);
  for await (const { file, connector: reader } of filesAt(path, { connector, mostBytes, name, onPassedOver })) {
    yield await readThrough(reader, file, database, catalogue, terms);
  }
}

/** Imports a single file. */
export async function importFile(
  database: Database,
  catalogue: Catalogue,
  file: FileToImport,
): Promise<ImportRunReport> {
  for await (const run of importFiles(database, catalogue, file)) return run;
  throw new StartError(`${file.path} holds nothing to read.`);
}
