import type { EntityManager } from "typeorm";

/**
 * Lets the database look at its tables of figures again when they have grown by half since it last did. A server does so by
 * itself; an embedded database never would, and would then find a figure among all of its month rather than by its key.
 */
export async function refreshStatistics(manager: EntityManager): Promise<void> {
  const [state] = await manager.query<{ isStale: boolean }[]>(IS_STALE);
  if (state?.isStale) await manager.query("ANALYZE measurements; ANALYZE series; ANALYZE provenances");
}

/** Keys are drawn in order, so the last one drawn is about how many rows there are. */
const IS_STALE = `
  SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('measurements', 'id')::regclass), 0)
    > greatest(c.reltuples, 0) * 1.5 + 1000 AS "isStale"
  FROM pg_class c WHERE c.oid = 'measurements'::regclass`;
