import type { ColumnNames } from "../table/headerSearch";

/** The columns of the tables, by the names that they have had since 2003. */
export const PRC_COLUMNS = {
  year: ["financial year"],
  quarter: ["financial quarter"],
  force: ["force name", "police force", "police force name"],
  partnership: ["csp name", "community safety partnership", "csp"],
  group: ["offence group"],
  count: ["number of offences", "offence count", "offences (sum of quarters 1-4)"],
} as const satisfies ColumnNames<string>;

export type PrcColumn = keyof typeof PRC_COLUMNS;

/** A file that gives a whole year at once has no quarters. */
export const OPTIONAL: readonly PrcColumn[] = ["quarter"];
