import type { SeriesTable } from "../visibleMeasurements";

/**
 * The series that have another source's beside them, with the codes of their areas: most measures have one source in most
 * areas, and what only one source says is left unread.
 */
export const CONTESTED_SERIES: SeriesTable = {
  table: `(
    SELECT s.*, areas.code COLLATE "C" AS area_code
    FROM series s
    LEFT JOIN areas ON areas.id = s.area_id
    WHERE EXISTS (
      SELECT FROM series o
      WHERE o.measure_id = s.measure_id AND o.area_id = s.area_id AND o.category_id IS NOT DISTINCT FROM s.category_id
        AND o.source_id <> s.source_id
    )
  )`,
  columns: ["area_code"],
};
