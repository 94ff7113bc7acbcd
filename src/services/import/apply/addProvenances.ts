import type { EntityManager } from "typeorm";
import type { StagedOrigin } from "../stage/originRegister";

/** Adds where the rows of a run come from. Gives the keys in the order of the origins. */
export async function addProvenances(
  manager: EntityManager,
  runId: number,
  retrievedAt: Date,
  origins: readonly StagedOrigin[],
): Promise<number[]> {
  const [added] = await manager.query<{ ids: number[] }[]>(ADD, [
    runId,
    retrievedAt,
    origins.map(({ file }) => file),
    origins.map(({ sheet }) => sheet),
    origins.map(({ publishedOn }) => publishedOn),
    origins.map(({ completeness }) => completeness),
    origins.map(({ returnedBy }) => returnedBy),
  ]);
  return added?.ids ?? [];
}

/** Rows are added in the order in which they are selected, so that their keys are too. */
const ADD = `
  WITH added AS (
    INSERT INTO provenances (import_run_id, file, sheet, published_on, completeness, returned_by_id, retrieved_at)
    SELECT $1, file, sheet, published_on, completeness, sender.id, $2
    FROM unnest($3::text[], $4::text[], $5::date[], $6::text[], $7::text[])
      WITH ORDINALITY AS origin (file, sheet, published_on, completeness, returned_by, place)
    LEFT JOIN organisations sender ON sender.slug = origin.returned_by
    ORDER BY place
    RETURNING id
  )
  SELECT array_agg(id ORDER BY id) AS ids FROM added`;
