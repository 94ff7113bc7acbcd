import type { EntityManager } from "typeorm";
import { COMPARED_COLUMNS } from "../stage/stagingTables";

const differs = (columns: readonly string[]) =>
  `(${columns.map((column) => `m.${column}`).join(", ")}) IS DISTINCT FROM (${columns.map((column) => `s.${column}`).join(", ")})`;

/**
 * Compares staged figures with what is held of the same periods: of each that is held, the table `revisions` says which
 * vintage it would replace, and whether it says the same, though it may come from another file.
 */
export async function compareWithHeld(manager: EntityManager): Promise<void> {
  await manager.query(COMPARE);
}

/** Each figure looks up its own vintage by its key: an embedded database keeps no statistics that would tell a planner so. */
const COMPARE = `
  INSERT INTO revisions (place, measurement_id, vintage, is_unchanged, has_other_value)
  SELECT s.place, m.id, m.vintage, NOT ${differs(COMPARED_COLUMNS)}, ${differs(["value", "absence"])}
  FROM staged s
  JOIN staged_series n ON n.number = s.series
  CROSS JOIN LATERAL (
    SELECT * FROM measurements held
    WHERE held.series_id = n.series_id AND held.starts_on = s.starts_on AND held.superseded_at IS NULL
    OFFSET 0
  ) m
  WHERE n.series_id IS NOT NULL`;

/** Takes figures that say the same as held out of the staged; what is then left is what is to be written. */
export async function takeOutUnchanged(manager: EntityManager): Promise<void> {
  await manager.query(TAKE_OUT_UNCHANGED);
}

const TAKE_OUT_UNCHANGED = `
  DELETE FROM staged s USING revisions r WHERE s.place = r.place AND r.is_unchanged;
  DELETE FROM revisions WHERE is_unchanged`;
