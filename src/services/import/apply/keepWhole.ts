import type { EntityManager } from "typeorm";
import type { StagedOrigin } from "../stage/originRegister";

/**
 * Takes figures of an extract out of the staged where more of the same period has been read: what a few records come to
 * must not take the place of a whole month, nor of one some of whose records could not be understood, and that one takes no
 * whole month's. Gives how many rows, that stand for a figure each, are passed over.
 */
export async function keepWhole(manager: EntityManager, origins: readonly StagedOrigin[]): Promise<number> {
  if (!origins.some(({ isExtract }) => isExtract)) return 0;
  const completeness = origins.map(({ isExtract, isMisread }) => (!isExtract ? WHOLE : isMisread ? MISREAD : EXTRACT));
  const [taken] = await manager.query<{ rows: number }[]>(TAKE_OUT, [completeness]);
  return taken?.rows ?? 0;
}

const EXTRACT = 0;
const MISREAD = 1;
const WHOLE = 2;

const TAKE_OUT = `
  WITH gone AS (
    DELETE FROM staged s USING staged_series n, measurements m, provenances p
    WHERE ($1::int[])[s.origin + 1] < ${WHOLE} AND n.number = s.series AND m.series_id = n.series_id
      AND m.starts_on = s.starts_on AND m.superseded_at IS NULL AND p.id = m.provenance_id
      AND ($1::int[])[s.origin + 1]
        < CASE WHEN NOT p.is_extract THEN ${WHOLE} WHEN p.is_misread THEN ${MISREAD} ELSE ${EXTRACT} END
    RETURNING s.figure
  )
  SELECT (count(*) FILTER (WHERE figure IS NULL))::int AS rows FROM gone`;
