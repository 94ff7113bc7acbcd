import type { Summary } from "./summary";

/**
 * Whether some periods of a place `p` overlap, be they of different lengths or vintages of one value: it has more days
 * than it covers. Most places cover one span without a gap, which needs no adding up.
 */
const REPEATS = `CASE
    WHEN p.held = 1 THEN FALSE
    WHEN p.covered = datemultirange(range_merge(p.covered)) THEN p.days > upper(p.covered) - lower(p.covered)
    ELSE p.days > (SELECT sum(upper(span) - lower(span)) FROM unnest(p.covered) AS span)
  END`;

const NEXT_YEAR = "(p.financial_year + interval '1 year')::date";

/** The groups, each made of its places: what is needed to judge whether they combine, and into what. */
export function groupsSql({ keys, places }: Pick<Summary, "keys" | "places">): string {
  // Where each place is a group of its own there is nothing to gather, and a great many to gather it for.
  const isGathered = Object.keys(places).length > keys.length;
  const of = (aggregate: string, expression: string) => (isGathered ? `${aggregate}(${expression})` : expression);
  const column = (aggregate: string, name: string) => `${of(aggregate, `p.${name}`)} AS ${name}`;
  const isOneBreakdown = !("category_id" in places) || keys.includes("category_id");
  const breakdown = isOneBreakdown ? "0" : "coalesce(c.breakdown_id, 0)";
  const byYear = keys.includes("financial_year");
  return `
    SELECT ${keys.map((key) => `p.${key}`).join(", ")},
      ${column("min", "first_measure")}, ${column("max", "last_measure")},
      ${column("min", "first_source")}, ${column("max", "last_source")},
      ${of("min", breakdown)} AS first_breakdown, ${of("max", breakdown)} AS last_breakdown,
      ${column("min", "first_start")}, ${column("max", "last_start")},
      ${column("min", "first_end")}, ${column("max", "last_end")},
      ${of("bool_or", REPEATS)} AS repeats,
      ${byYear ? of("bool_and", `p.covered @> daterange(p.financial_year, ${NEXT_YEAR})`) : "TRUE"} AS fills_year,
      ${byYear ? of("bool_and", `p.last_end = ${NEXT_YEAR} - 1`) : "TRUE"} AS ends_year,
      ${column("sum", "held")}, ${column("sum", "known")}, ${column("sum", "ratios")},
      ${column("sum", "total")}, ${column("min", "lowest")}, ${column("max", "highest")},
      ${column("sum", "numerator")}, ${column("sum", "denominator")},
      ${column("min", "first_absence")}, ${column("max", "last_absence")},
      ${column("bool_or", "hides")}, ${column("bit_or", "flags")}
    FROM places p
    ${isOneBreakdown ? "" : "LEFT JOIN breakdown_categories c ON c.id = p.category_id"}
    ${isGathered ? `GROUP BY ${keys.map((_, place) => place + 1).join(", ")}` : ""}`;
}
