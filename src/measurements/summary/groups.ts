/**
 * The groups, each made of its places: what is needed to judge whether they combine, and into what.
 *
 * @param keys the columns that tell groups apart
 */
export function groupsSql(keys: readonly string[]): string {
  const byYear = keys.includes("financial_year");
  const nextYear = "(p.financial_year + interval '1 year')::date";
  return `
    SELECT ${keys.map((key) => `p.${key}`).join(", ")},
      min(p.first_measure) AS first_measure, max(p.last_measure) AS last_measure,
      min(p.first_source) AS first_source, max(p.last_source) AS last_source,
      min(coalesce(c.breakdown_id, 0)) AS first_breakdown, max(coalesce(c.breakdown_id, 0)) AS last_breakdown,
      min(p.first_start) AS first_start, max(p.last_start) AS last_start,
      min(p.first_end) AS first_end, max(p.last_end) AS last_end,
      bool_or(p.days > (SELECT sum(upper(span) - lower(span)) FROM unnest(p.covered) AS span)) AS repeats,
      ${byYear ? `bool_and(p.covered @> daterange(p.financial_year, ${nextYear}))` : "TRUE"} AS fills_year,
      ${byYear ? `bool_and(p.last_end = ${nextYear} - 1)` : "TRUE"} AS ends_year,
      sum(p.held)::int AS held, sum(p.known)::int AS known, sum(p.ratios)::int AS ratios,
      sum(p.total) AS total, min(p.lowest) AS lowest, max(p.highest) AS highest,
      sum(p.numerator) AS numerator, sum(p.denominator) AS denominator,
      min(p.first_absence) AS first_absence, max(p.last_absence) AS last_absence,
      bool_or(p.hides) AS hides, bit_or(p.flags) AS flags
    FROM places p
    LEFT JOIN breakdown_categories c ON c.id = p.category_id
    GROUP BY ${keys.map((_, place) => place + 1).join(", ")}`;
}
