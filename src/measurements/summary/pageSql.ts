import type { Asking } from "../asking";
import { beyond, orderBy } from "../page/keyset";
import type { PagePart, Window } from "../page/pageSql";
import type { Parameters } from "../parameters";
import { sortKeys } from "./groupOrder";
import type { Summary } from "./summary";
import { summaryTables } from "./summarySql";

/** The statement that answers the parts asked of a page of groups, in one row. */
export function summaryPageSql(
  summary: Summary,
  { size, way, after, before }: Window,
  asked: ReadonlySet<PagePart>,
  asking: Asking,
  parameters: Parameters,
): string {
  const tables = Object.entries(summaryTables(summary, asking, parameters));
  const order = sortKeys(summary.order);
  const window = [
    ...(after ? [beyond(order, after, "forward", false, parameters)] : []),
    ...(before ? [beyond(order, before, "backward", false, parameters)] : []),
  ];
  const keys = summary.keys.join(", ");
  const parts: string[] = [];
  if (asked.has("rows")) {
    tables.push([
      "page",
      `SELECT v.* FROM chosen v WHERE ${["TRUE", ...window].join(" AND ")}
      ORDER BY ${orderBy(order, way)} LIMIT ${parameters.add(size + 1)}`,
    ]);
    if (summary.question.hasMedians) tables.push(["medians", mediansSql(keys)]);
    const page = summary.question.hasMedians ? `page LEFT JOIN medians USING (${keys})` : "page";
    parts.push(
      `(SELECT coalesce(json_agg(v ORDER BY ${orderBy(order, way)}), '[]') FROM (SELECT * FROM ${page}) v) AS rows`,
    );
  }
  if (asked.has("total")) parts.push("(SELECT count(*)::int FROM chosen) AS total");
  if (asked.has("sides")) {
    const isBeyond = (place: Window["after"], towards: typeof way) =>
      place ? `EXISTS (SELECT FROM chosen v WHERE ${beyond(order, place, towards, true, parameters)})` : "FALSE";
    parts.push(`${isBeyond(after, "backward")} AS "hasEarlier"`, `${isBeyond(before, "forward")} AS "hasLater"`);
  }
  return `WITH ${tables.map(([name, sql]) => `${name} AS (${sql})`).join(",\n")}\nSELECT ${parts.join(", ")}`;
}

/** The medians of the groups of the page alone, since they take every value in order. */
function mediansSql(keys: string): string {
  return `
    SELECT ${keys}, percentile_cont(0.5) WITHIN GROUP (ORDER BY one) AS median
    FROM page JOIN places USING (${keys}) CROSS JOIN unnest(places.all_values) AS one
    WHERE page.shows_spread
    GROUP BY ${keys}`;
}
