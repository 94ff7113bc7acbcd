import type { Viewer } from "../access/viewer";
import { Visibility } from "../domain/visibility";

/** What each audience may see, its own and what is open to wider ones. */
const SEEN_BY: Readonly<Record<Visibility, readonly Visibility[]>> = {
  PUBLIC: [Visibility.PUBLIC],
  PARTNERS: [Visibility.PUBLIC, Visibility.PARTNERS],
  RESTRICTED: [Visibility.PUBLIC, Visibility.PARTNERS, Visibility.RESTRICTED],
};

/** Which vintages: those that stand now, those that stood at a time (a parameter such as "$3"), or every one. */
export type Vintages = "current" | "every" | { readonly asOf: `$${number}` };

/** Series to read measurements through: a table with the columns of `series`, and those of its others that are wanted. */
export interface SeriesTable {
  readonly table: string;
  readonly columns: readonly string[];
}

const SERIES: SeriesTable = { table: "series", columns: [] };

/**
 * The one door to the measurements: a table expression of the rows that a viewer may see, each with the key of its series
 * and with the value that was published to the viewer's audience (security.md, one choke point). What is hidden is not
 * there, so no filter, sort, count or sum can feel it.
 */
export function visibleMeasurements(viewer: Viewer, vintages: Vintages, series = SERIES): string {
  const seen = SEEN_BY[viewer.audience].map((visibility) => `'${visibility}'`).join(", ");
  const further = series.columns.map((column) => `, s.${column}`).join("");
  return `(
    SELECT m.id, s.measure_id, s.area_id, s.category_id, s.source_id, s.frequency, m.series_id, m.starts_on, m.ends_on, m.vintage,
      CASE WHEN p.measurement_id IS NULL THEN m.value ELSE p.value END AS value,
      CASE WHEN p.measurement_id IS NULL THEN m.absence ELSE p.absence END AS absence,
      CASE WHEN p.measurement_id IS NULL THEN m.numerator END AS numerator,
      CASE WHEN p.measurement_id IS NULL THEN m.denominator END AS denominator,
      m.flags, m.note, m.visibility, m.provenance_id, m."row", m.recorded_at, m.superseded_at, m.reason${further}
    FROM ${series.table} s
    JOIN measurements m ON m.series_id = s.id
    LEFT JOIN published_values p ON p.measurement_id = m.id AND p.audience = '${viewer.audience}'
    WHERE m.visibility IN (${seen})${standing(vintages)}
  )`;
}

function standing(vintages: Vintages): string {
  if (vintages === "every") return "";
  if (vintages === "current") return " AND m.superseded_at IS NULL";
  const { asOf } = vintages;
  // As a truth value no index answers it: most rows were recorded by then, and each series is found by its own.
  return ` AND (m.recorded_at <= ${asOf}) IS TRUE AND (m.superseded_at IS NULL OR m.superseded_at > ${asOf})`;
}
