import type { Parameters } from "../parameters";
import type { KeyValue } from "./keyKind";
import { beyond, orderBy } from "./keyset";
import type { ListedRows, Way } from "./listing";

/** Which part of a list is a page: so many of what lies between two places, from its start or from its end. */
export interface Window {
  readonly size: number;
  readonly way: Way;
  readonly after: readonly KeyValue[] | null;
  readonly before: readonly KeyValue[] | null;
}

/** What can be asked of a page: its rows, the length of the whole list, and whether anything lies on the far sides of its cursors. */
export type PagePart = "rows" | "total" | "sides";

/** What the statement answers of a page: null for what was not asked. */
export interface PageRow {
  /** From the window's own end, one more than the page has where there are more. */
  readonly rows: readonly unknown[] | null;
  readonly total: number | null;
  readonly hasEarlier: boolean | null;
  readonly hasLater: boolean | null;
}

/** A statement that answers the parts asked of a page in one row, which is numbered. */
export function pageSql(
  number: number,
  listing: ListedRows,
  { size, way, after, before }: Window,
  asked: ReadonlySet<PagePart>,
  parameters: Parameters,
): string {
  const { order } = listing;
  const { tables, conditions } = listing.from(parameters);
  const rowsIn = (direction: Way | null, ...more: string[]) =>
    `FROM ${tables(direction)} WHERE ${["TRUE", ...conditions, ...more].join(" AND ")}`;
  const parts = { rows: "NULL::json", total: "NULL::int", earlier: "NULL::boolean", later: "NULL::boolean" };
  if (asked.has("rows")) {
    const window = [
      ...(after ? [beyond(order, after, "forward", false, parameters)] : []),
      ...(before ? [beyond(order, before, "backward", false, parameters)] : []),
    ];
    // The rows are chosen before any is written as JSON.
    const chosen = `SELECT v.* ${rowsIn(way, ...window)} ORDER BY ${orderBy(order, way)} LIMIT ${parameters.add(size + 1)}`;
    parts.rows = `(SELECT coalesce(json_agg(${listing.json("p")}), '[]') FROM (${chosen}) p)`;
  }
  if (asked.has("total")) parts.total = `(SELECT count(*)::int ${rowsIn(null)})`;
  if (asked.has("sides")) {
    const lies = (place: readonly KeyValue[] | null, towards: Way) =>
      place ? `EXISTS (SELECT ${rowsIn(null, beyond(order, place, towards, true, parameters))})` : "FALSE";
    parts.earlier = lies(after, "backward");
    parts.later = lies(before, "forward");
  }
  return `SELECT ${number} AS number, ${parts.rows} AS rows, ${parts.total} AS total,
    ${parts.earlier} AS "hasEarlier", ${parts.later} AS "hasLater"`;
}
