/** An instant as an SQL expression: ISO 8601 text to the microsecond, which is as much as the database keeps. */
export const INSTANT = (expression: string) =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The instants that a database and ISO 8601 can both spell. */
const SPAN = [new Date("0001-01-01T00:00:00Z"), new Date("9999-12-31T23:59:59Z")] as const;

/**
 * An instant up to which something counts, as a parameter of an SQL statement: to the last microsecond of its millisecond,
 * since clients know no finer, and what was recorded within it was known by then. At the nearest end of what can be spelt;
 * null stays null, which is now.
 */
export function instantOf(instant: Date): string;
export function instantOf(instant: Date | null): string | null;
export function instantOf(instant: Date | null): string | null {
  if (instant === null) return null;
  const [first, last] = SPAN;
  return (instant < first ? first : instant > last ? last : instant).toISOString().replace("Z", "999Z");
}
