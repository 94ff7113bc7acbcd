import type { EntityManager } from "typeorm";
import type { Source } from "../../../catalogue/model";

/** Finds which of the staged series are held already. Gives how many are. */
export async function matchSeries(manager: EntityManager, source: Source): Promise<number> {
  const [matched] = await manager.query<{ held: number }[]>(MATCH, [source.rowId]);
  return matched?.held ?? 0;
}

/** Null categories are compared as 0, which is no category's key, since only equality can be hashed. */
const MATCH = `
  WITH matched AS (
    UPDATE staged_series n SET series_id = s.id FROM series s
    WHERE s.source_id = $1 AND s.measure_id = n.measure_id AND s.area_id = n.area_id AND s.frequency = n.frequency
      AND coalesce(s.category_id, 0) = coalesce(n.category_id, 0)
    RETURNING 1
  )
  SELECT count(*)::int AS held FROM matched`;
