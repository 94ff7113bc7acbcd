import type { EntityManager } from "typeorm";

/** Publishes SUPPRESSED in the place of figures that are too small, to every audience but that which owns them. */
export async function hideSmallNumbers(manager: EntityManager, recordedAt: string): Promise<void> {
  await manager.query(HIDE, [recordedAt]);
}

const HIDE = `
  INSERT INTO published_values (measurement_id, audience, absence)
  SELECT m.id, audience, 'SUPPRESSED'
  FROM staged s
  JOIN staged_series n ON n.number = s.series
  JOIN measurements m ON m.series_id = n.series_id AND m.starts_on = s.starts_on AND m.superseded_at IS NULL
  CROSS JOIN unnest(ARRAY['PUBLIC', 'PARTNERS']) AS audience
  WHERE s.is_too_small AND m.recorded_at = $1::timestamptz`;
