import type { Catalogue } from "../../catalogue/catalogue";
import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";
import type { Day } from "../../domain/day";
import { SourceFile } from "../../sources/sourceFile";
import { readTidyCsv } from "../../sources/tidyCsv/tidyCsv.connector";
import { importObservations } from "./importObservations";
import type { ImportProgress } from "./importRequest";
import type { ImportRunReport } from "./importRun";

/** A file to be imported, and how. */
export interface FileToImport {
  readonly source: Source;
  readonly path: string;
  /** The most bytes that it may have. */
  readonly mostBytes: number;
  readonly publishedOn?: Day | null;
  readonly isDryRun?: boolean;
  readonly isStrict?: boolean;
  /** Told how far it is: the share of everything that is done, from 0 to 1, beside what every import tells. */
  onProgress?(progress: ImportProgress & { readonly share: number }): void;
}

/** How much of the time goes into reading a file, the rest into writing; measured on both engines. */
const READING_SHARE = 0.3;

/**
 * Imports a tidy file, which any source takes. Its content is its idempotency key. Throws a StartError when there is
 * nothing to read at the path.
 */
export async function importFile(
  database: Database,
  catalogue: Catalogue,
  { source, path, mostBytes, publishedOn, isDryRun, isStrict, onProgress }: FileToImport,
): Promise<ImportRunReport> {
  const file = await SourceFile.open(path, mostBytes);
  try {
    await file.fingerprint();
    const reading = readTidyCsv(file.bytes());
    return await importObservations(database, catalogue, {
      source,
      reading,
      idempotencyKey: null,
      publishedOn: publishedOn ?? null,
      file,
      isDryRun: isDryRun ?? false,
      isStrict: isStrict ?? false,
      onProgress: (progress) => onProgress?.({ ...progress, share: shareOf(progress, file) }),
    });
  } finally {
    await file.close();
  }
}

/** A pipe's length is not known before its end, so nothing of it is done until then. */
function shareOf({ stage, written }: ImportProgress, { size, bytesRead }: SourceFile): number {
  if (stage !== "reading" && stage !== "staging") return READING_SHARE + (1 - READING_SHARE) * written;
  return size ? (READING_SHARE * bytesRead) / size : 0;
}
