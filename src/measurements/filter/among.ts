import type { Parameters } from "../parameters";

/** The condition that a column refers to one of some things of the catalogue. What was named and is not there is none. */
export function among(
  column: string,
  things: Iterable<{ readonly rowId: number } | null>,
  parameters: Parameters,
): string {
  const ids = [...things].flatMap((thing) => thing?.rowId ?? []);
  return ids.length === 0 ? "FALSE" : `${column} = ANY(${parameters.add(ids)}::int[])`;
}
