import type { EntityManager } from "typeorm";
import { COMPLETENESSES, Completeness } from "../../../domain/completeness";
import type { StagedOrigin } from "../stage/originRegister";

/**
 * Takes figures out of the staged where what is held of the same period lacks less: what a few records come to must not take
 * the place of a whole month, nor of one some of whose records could not be understood, and that one takes no whole month's.
 * Gives how many rows, that stand for a figure each, are passed over.
 */
export async function keepWhole(manager: EntityManager, origins: readonly StagedOrigin[]): Promise<number> {
  if (origins.every(({ completeness }) => completeness === Completeness.WHOLE)) return 0;
  const completenesses = origins.map(({ completeness }) => completeness);
  const [taken] = await manager.query<{ rows: number }[]>(TAKE_OUT, [completenesses, COMPLETENESSES]);
  return taken?.rows ?? 0;
}

const TAKE_OUT = `
  WITH gone AS (
    DELETE FROM staged s USING staged_series n, measurements m, provenances p
    WHERE n.number = s.series AND m.series_id = n.series_id AND m.starts_on = s.starts_on AND m.superseded_at IS NULL
      AND p.id = m.provenance_id
      AND array_position($2::text[], ($1::text[])[s.origin + 1]) < array_position($2::text[], p.completeness)
    RETURNING s.figure
  )
  SELECT (count(*) FILTER (WHERE figure IS NULL))::int AS rows FROM gone`;
