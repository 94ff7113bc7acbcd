import type { EntityManager } from "typeorm";
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
 * them now. Dry runs and refused files are no answer.
 */
export async function findRepeat(
  manager: EntityManager,
  { source, idempotencyKey, file }: ImportRequest,
  catalogueVersion: number,
): Promise<Batch> {
  const content = file?.sha256 ?? null;
  const known = idempotencyKey ?? (content === null ? null : keyOfContent(content));
  if (known === null) return { key: null, repeats: null };
  const [run] = await manager.query<EarlierRun[]>(FIND, [source.rowId, known]);
  if (run === undefined) return { key: known, repeats: null };
  if (idempotencyKey === null && run.hasRejections && run.catalogueVersion !== catalogueVersion) {
    return { key: `${known}@${catalogueVersion}`, repeats: null };
  }
  return { key: known, repeats: run.id };
}

/** The key of a file, by the fingerprint of its content. */
export function keyOfContent(sha256: string): string {
  return `sha256:${sha256}`;
}

interface EarlierRun {
  readonly id: number;
  readonly hasRejections: boolean;
  readonly catalogueVersion: number;
}

/** The latest: a file's key is followed by the catalogue's version when it was imported again. */
const FIND = `
  SELECT id, rejected > 0 AS "hasRejections", catalogue_version::int AS "catalogueVersion" FROM import_runs
  WHERE source_id = $1 AND status IN ('SUCCEEDED', 'SUCCEEDED_WITH_REJECTIONS')
    AND (idempotency_key = $2 OR starts_with(idempotency_key, $2 || '@') AND sha256 IS NOT NULL)
  ORDER BY id DESC LIMIT 1`;
