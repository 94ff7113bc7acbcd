/** An instant as an SQL expression: ISO 8601 text to the microsecond, which is as much as the database keeps. */
export const INSTANT = (expression: string) =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
