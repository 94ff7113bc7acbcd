import type { EntityManager } from "typeorm";

/** Brings what series say of themselves up to what was written: from when to when they have values, and how new it is. */
export async function updateSeries(manager: EntityManager, recordedAt: string, hasRevisions: boolean): Promise<void> {
  await manager.query(EXTEND, [recordedAt]);
  if (hasRevisions) await manager.query(COUNT_ANEW);
}

/**
 * New values can only make the span longer. A value counts that everybody may see, or be told of: that a small number was
 * returned is no secret, while a figure for partners alone leaves no trace.
 */
const EXTEND = `
  UPDATE series SET last_recorded_at = CASE WHEN span.is_open THEN $1::timestamptz ELSE series.last_recorded_at END,
    first_starts_on = least(series.first_starts_on, span.first),
    last_starts_on = greatest(series.last_starts_on, span.last)
  FROM (
    SELECT series, bool_or(visibility = 'PUBLIC') AS is_open,
      min(starts_on) FILTER (WHERE value IS NOT NULL AND visibility = 'PUBLIC') AS first,
      max(starts_on) FILTER (WHERE value IS NOT NULL AND visibility = 'PUBLIC') AS last
    FROM staged
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
    GROUP BY revised.series_id
  ) span
  WHERE series.id = span.series_id`;
