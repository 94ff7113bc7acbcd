import type { Parameters } from "../parameters";
import type { Overlap } from "./overlappingAreas";
import { parameterTable } from "./parameterTable";

const columns = (alias: string, names: readonly string[]) => names.map((name) => `${alias}.${name}`).join(", ");

/**
 * The groups in which two places overlap: areas with a part in common, in one category, over days in common. They are
 * told from pairs of areas, so that no place is compared with every other.
 */
export function clashesSql(keys: readonly string[], overlaps: readonly Overlap[], parameters: Parameters): string {
  const pairs = parameterTable(
    "pair",
    [
      { name: "one", type: "int", values: overlaps.map(([one]) => one.rowId) },
      { name: "other", type: "int", values: overlaps.map(([, other]) => other.rowId) },
    ],
    parameters,
  );
  const same = [...new Set([...keys, "category_id"])].map((name) => `q.${name} = p.${name}`);
  return `
    SELECT DISTINCT ${columns("p", keys)}
    FROM ${pairs}
    JOIN places p ON p.part_id = pair.one
    JOIN places q ON q.part_id = pair.other AND ${same.join(" AND ")} AND q.covered && p.covered`;
}

/**
 * The groups in which a whole lacks parts: on some day that any of its parts has, no way of dividing it has all of them.
 *
 * @param divisions the table of divisions, as `d`
 */
export function lackingSql(keys: readonly string[], divisions: string): string {
  const whole = [...new Set([...keys, "whole_id", "category_id"])];
  return `
    SELECT DISTINCT ${columns("present", keys)}
    FROM (
      SELECT ${columns("p", whole)}, range_agg(p.covered) AS covered FROM places p GROUP BY ${columns("p", whole)}
    ) present
    LEFT JOIN (
      SELECT ${columns("made", whole)}, range_agg(made.covered) AS covered
      FROM (
        SELECT ${columns("p", whole)}, range_intersect_agg(p.covered) AS covered
        FROM places p
        JOIN ${divisions} ON d.whole_id = p.whole_id AND d.part_id = p.part_id
        GROUP BY ${columns("p", whole)}, d.division, d.size
        HAVING count(*) = d.size
      ) made
      GROUP BY ${columns("made", whole)}
    ) made USING (${whole.join(", ")})
    WHERE NOT present.covered <@ coalesce(made.covered, '{}')`;
}
