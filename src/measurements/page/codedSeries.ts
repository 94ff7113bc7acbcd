import type { SeriesTable } from "../visibleMeasurements";
import { CODE } from "./keyKind";
import { orderBy } from "./keyset";
import type { SortKey, Way } from "./listing";

/**
 * The series with the codes that measurements are sorted by. Read one way in an order that begins with codes, the series
 * come in that order themselves: the database then reads as many of them as fill a page, instead of sorting every
 * measurement there is.
 *
 * @param way which way the rows are read; null when they are only counted
 */
export function codedSeries(order: readonly SortKey<never>[], way: Way | null): SeriesTable {
  const codes = order.slice(
    0,
    order.findIndex(({ kind }) => kind !== CODE),
  );
  const sorted = way === null || codes.length === 0 ? "" : `ORDER BY ${orderBy(codes, way)}`;
  return {
    table: `(
      SELECT v.* FROM (
        SELECT series.*, measures.code COLLATE "C" AS measure_code, areas.code COLLATE "C" AS area_code
        FROM series
        LEFT JOIN measures ON measures.id = series.measure_id
        LEFT JOIN areas ON areas.id = series.area_id
      ) v ${sorted}
    )`,
    columns: ["measure_code", "area_code"],
  };
}
