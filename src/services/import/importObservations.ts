import type { Catalogue } from "../../catalogue/catalogue";
import type { Database } from "../../database/database";
import { RefusedFile } from "../../sources/refusedFile";
import { findRepeat } from "./apply/findRepeat";
import { reportOf } from "./apply/runs";
import type { ImportRequest } from "./importRequest";
import type { ImportRunReport } from "./importRun";
import { ImportTransaction } from "./importTransaction";
import { recordRefusal } from "./recordRefusal";

/**
 * Imports what a source hands over, checked against one snapshot of the catalogue, in one transaction: rows are set aside
 * in the database as they are read, compared with what is held, and written, all or nothing. The same batch again gives
 * the first run and writes nothing. A file that is refused as a whole is recorded as a failed run. Throws what the
 * database says when it breaks off; then nothing is written, and the same import can be made again.
 */
export async function importObservations(
  database: Database,
  catalogue: Catalogue,
  request: ImportRequest,
): Promise<ImportRunReport> {
  const startedAt = new Date();
  try {
    const earlier = await repeatOf(database, catalogue, request);
    if (earlier !== null) return earlier;
    return await database.dataSource.transaction((manager) =>
      database.unhurried(manager, () => new ImportTransaction(database, manager, catalogue, request, startedAt).run()),
    );
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return recordRefusal(database, catalogue, { ...request, startedAt }, error.message);
  }
}

/** The run that imported the same before, when that is known without reading it. */
async function repeatOf(
  { dataSource: { manager } }: Database,
  { version }: Catalogue,
  request: ImportRequest,
): Promise<ImportRunReport | null> {
  if (request.isDryRun) return null;
  const { repeats } = await findRepeat(manager, request, version.catalogue);
  return repeats === null ? null : reportOf(manager, repeats, { isRepeat: true, sequence: null });
}
