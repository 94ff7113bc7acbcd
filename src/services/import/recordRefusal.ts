import type { Catalogue } from "../../catalogue/catalogue";
import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";
import { bumpDataVersion } from "../../database/version";
import { ImportRunStatus } from "../../domain/importRunStatus";
import { addRun, finishRun, reportOf } from "./apply/runs";
import type { ReadFile } from "./importRequest";
import type { ImportRunReport } from "./importRun";

/** What was refused or could not be had. */
export interface Refusal {
  readonly source: Source;
  readonly isDryRun?: boolean;
  readonly idempotencyKey?: string | null;
  /** The file; null when there was none to have. */
  readonly file?: ReadFile | null;
  /** What stands in the place of a file's name when there is no file: the address. */
  readonly name?: string;
  readonly startedAt?: Date;
}

/** Records a run that failed, in a transaction of its own, since that of the import is undone. */
export function recordRefusal(
  { dataSource }: Database,
  { version }: Catalogue,
  { source, isDryRun, idempotencyKey, file, name, startedAt }: Refusal,
  error: string,
): Promise<ImportRunReport> {
  return dataSource.transaction(async (manager) => {
    const id = await addRun(manager, {
      source,
      status: ImportRunStatus.FAILED,
      isDryRun: isDryRun ?? false,
      startedAt: startedAt ?? new Date(),
      file: file?.name ?? name ?? null,
      sha256: file?.sha256 ?? null,
      idempotencyKey: idempotencyKey ?? null,
      catalogueVersion: version.catalogue,
      account: { read: 0, measurements: 0, inserted: 0, revised: 0, unchanged: 0, rejected: 0, ignored: 0 },
      error,
    });
    await finishRun(manager, id);
    const { sequence } = await bumpDataVersion(manager);
    return reportOf(manager, id, { isRepeat: false, sequence });
  });
}
