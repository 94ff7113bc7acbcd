import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";
import { bumpDataVersion } from "../../database/version";

/**
 * Notes that it was looked whether a source has anything new: that it answered, or why it did not. What everybody may see
 * of a source changes by it, so it counts as a change.
 */
export function recordCheck({ dataSource }: Database, source: Source, failure: string | null): Promise<number> {
  return dataSource.transaction(async (manager) => {
    await manager.query(RECORD, [source.rowId, failure]);
    return (await bumpDataVersion(manager)).sequence;
  });
}

const RECORD = `
  INSERT INTO source_checks (source_id, checked_at, answered_at, failure)
  VALUES ($1, clock_timestamp(), CASE WHEN $2::text IS NULL THEN clock_timestamp() END, $2)
  ON CONFLICT (source_id) DO UPDATE SET checked_at = excluded.checked_at, failure = excluded.failure,
    answered_at = coalesce(excluded.answered_at, source_checks.answered_at)`;
