import type { EntityManager } from "typeorm";

/** Brings what series say of themselves up to what was written: from when to when they have values, and how new it is. */
export async function updateSeries(manager: EntityManager, recordedAt: string, hasRevisions: boolean): Promise<void> {
  await manager.query(EXTEND, [recordedAt]);
  if (hasRevisions) await manager.query(COUNT_ANEW);
}

/** New values can only make the span longer. A value counts that everybody may see. */
const EXTEND = `
  UPDATE series SET last_recorded_at = $1::timestamptz,
    first_starts_on = least(series.first_starts_on, span.first),
    last_starts_on = greatest(series.last_starts_on, span.last)
  FROM (
    SELECT series, min(starts_on) FILTER (WHERE is_open) AS first, max(starts_on) FILTER (WHERE is_open) AS last
    FROM (
      SELECT series, starts_on, value IS NOT NULL AND visibility = 'PUBLIC' AND NOT is_too_small AS is_open FROM staged
    ) s
    GROUP BY series
  ) span JOIN staged_series n ON n.number = span.series
  WHERE series.id = n.series_id`;

/** Where a value was replaced, there may be none any more at either end. */
const COUNT_ANEW = `
  UPDATE series SET first_starts_on = span.first, last_starts_on = span.last
  FROM (
    SELECT revised.series_id, min(m.starts_on) AS first, max(m.starts_on) AS last
    FROM (SELECT DISTINCT m.series_id FROM revisions r JOIN measurements m ON m.id = r.measurement_id) revised
    LEFT JOIN measurements m ON m.series_id = revised.series_id AND m.superseded_at IS NULL AND m.value IS NOT NULL
      AND m.visibility = 'PUBLIC'
      AND NOT EXISTS (SELECT FROM published_values p WHERE p.measurement_id = m.id AND p.audience = 'PUBLIC')
    GROUP BY revised.series_id
  ) span
  WHERE series.id = span.series_id`;
