import type { Parameters } from "../parameters";
import type { Overlap } from "./overlappingAreas";
import { parameterTable } from "./parameterTable";
import type { Summary } from "./summary";

/** The columns of a place but for some. */
const except = (places: Summary["places"], ...names: string[]) =>
  Object.keys(places).filter((name) => !names.includes(name));

const columns = (alias: string, names: readonly string[]) => names.map((name) => `${alias}.${name}`).join(", ");

/**
 * The groups in which two places overlap: areas with a part in common, in one category, over days in common. They are
 * told from pairs of areas, so that no place is compared with every other.
 */
export function clashesSql(
  { keys, places }: Pick<Summary, "keys" | "places">,
  overlaps: readonly Overlap[],
  parameters: Parameters,
): string {
  const pairs = parameterTable(
    "pair",
    [
      { name: "one", type: "int", values: overlaps.map(([one]) => one.rowId) },
      { name: "other", type: "int", values: overlaps.map(([, other]) => other.rowId) },
    ],
    parameters,
  );
  const others = parameters.add([...new Set(overlaps.map(([, other]) => other.rowId))]);
  const same = except(places, "part_id", "whole_id").map((name) => `q.${name} = p.${name}`);
  // Joined in this order, each place meets its own pairs; the other way round it would meet every place of its group.
  return `
    SELECT DISTINCT ${columns("p", keys)}
    FROM (SELECT p.*, pair.other FROM ${pairs} JOIN places p ON p.part_id = pair.one OFFSET 0) p
    JOIN (SELECT q.* FROM places q WHERE q.part_id = ANY(${others}::int[])) q
      ON q.part_id = p.other AND ${same.join(" AND ")} AND q.covered && p.covered`;
}

/**
 * The groups in which a whole lacks parts: on some day that any of its parts has, no way of dividing it has all of them.
 *
 * @param divisions the table of divisions, as `d`
 */
export function lackingSql({ keys, places }: Pick<Summary, "keys" | "places">, divisions: string): string {
  const whole = except(places, "part_id");
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
