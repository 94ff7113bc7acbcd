import type { EntityManager } from "typeorm";
import { COMPARED_COLUMNS } from "../stage/stagingTables";

/** How staged rows stand to the vintages that are held now. */
export interface Comparison {
  /** The same as held. */
  readonly unchanged: number;
  /** Different from what is held. */
  readonly revised: number;
}

/** When nothing is held of any of the series. */
export const NOTHING_HELD: Comparison = { unchanged: 0, revised: 0 };

/**
 * Compares staged rows with what is held of the same periods. Those that say the same are taken out of the staged, though
 * they may come from another file; of those that differ, the table `revisions` says which vintage they replace. What is
 * then left staged is what is to be written.
 */
export async function compareWithHeld(manager: EntityManager): Promise<Comparison> {
  await manager.query("ANALYZE staged; ANALYZE staged_series");
  await manager.query(COMPARE);
  const [counted] = await manager.query<Comparison[]>(COUNT);
  const { unchanged, revised } = counted ?? NOTHING_HELD;
  if (unchanged > 0) await manager.query(TAKE_OUT_UNCHANGED);
  return { unchanged, revised };
}

const differs = (columns: readonly string[]) =>
  `(${columns.map((column) => `m.${column}`).join(", ")}) IS DISTINCT FROM (${columns.map((column) => `s.${column}`).join(", ")})`;

const COMPARE = `
  CREATE TEMPORARY TABLE revisions ON COMMIT DROP AS
  SELECT s.place, m.id AS measurement_id, m.vintage, NOT ${differs(COMPARED_COLUMNS)} AS is_unchanged,
    ${differs(["value", "absence"])} AS has_other_value
  FROM staged s
  JOIN staged_series n ON n.number = s.series
  JOIN measurements m ON m.series_id = n.series_id AND m.starts_on = s.starts_on AND m.superseded_at IS NULL`;

const COUNT = `
  SELECT (count(*) FILTER (WHERE is_unchanged))::int AS unchanged,
    (count(*) FILTER (WHERE NOT is_unchanged))::int AS revised FROM revisions`;

const TAKE_OUT_UNCHANGED = `
  DELETE FROM staged s USING revisions r WHERE s.place = r.place AND r.is_unchanged;
  DELETE FROM revisions WHERE is_unchanged`;
