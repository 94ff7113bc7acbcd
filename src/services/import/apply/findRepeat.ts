import type { EntityManager } from "typeorm";
import { TOOK_IN } from "../../../entities/importRun.entity";
import type { ImportRequest } from "../importRequest";

/** Under which key a batch is imported, and the run that imported it before, if any did. */
export interface Batch {
  readonly key: string | null;
  /** The surrogate key of the earlier run; null when this one is to be made. */
  readonly repeats: number | null;
}

/**
 * Looks whether the same was imported from the same source before: under the sender's key or, for a file, with the same
 * content. A file some of whose rows were rejected is imported again when the catalogue has changed since, for it may know
 * them now; but not once something newer has come from the source, which the old file would undo. Dry runs and refused
 * files are no answer.
 */
export async function findRepeat(
  manager: EntityManager,
  { source, idempotencyKey, file }: ImportRequest,
  catalogueVersion: number,
): Promise<Batch> {
  const content = file?.sha256 ?? null;
  const known = idempotencyKey === null ? content && keyOfContent(content) : keyOfSender(idempotencyKey);
  if (known === null) return { key: null, repeats: null };
  const [run] = await manager.query<EarlierRun[]>(FIND, [source.rowId, known]);
  if (run === undefined) return { key: known, repeats: null };
  const mayKnowMore = run.hasRejections && run.catalogueVersion !== catalogueVersion;
  if (idempotencyKey === null && mayKnowMore && run.isLatest) {
    return { key: `${known}@${catalogueVersion}`, repeats: null };
  }
  return { key: known, repeats: run.id };
}

/** The key of a file, by the fingerprint of its content. */
export function keyOfContent(sha256: string): string {
  return `sha256:${sha256}`;
}

/** The key of a sender's name for a batch, which may look like a file's and is never taken for one. */
function keyOfSender(name: string): string {
  return /^(sha256|sent):/.test(name) ? `sent:${name}` : name;
}

interface EarlierRun {
  readonly id: number;
  readonly hasRejections: boolean;
  /** Whether nothing was imported from the source since. */
  readonly isLatest: boolean;
  readonly catalogueVersion: number;
}

/** The latest: a file's key is followed by the catalogue's version when it was imported again. */
const FIND = `
  SELECT run.id, run.rejected > 0 AS "hasRejections", run.catalogue_version::int AS "catalogueVersion",
    NOT EXISTS (SELECT FROM import_runs later WHERE later.source_id = $1 AND later.id > run.id AND ${TOOK_IN})
      AS "isLatest"
  FROM import_runs run
  WHERE run.source_id = $1 AND ${TOOK_IN}
    AND (run.idempotency_key = $2 OR starts_with(run.idempotency_key, $2 || '@') AND run.sha256 IS NOT NULL)
  ORDER BY run.id DESC LIMIT 1`;
