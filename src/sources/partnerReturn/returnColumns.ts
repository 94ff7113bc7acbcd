/*
 * The table of a return, as templates are written with it and returns are read by it.
 */

/** How a column is headed, and what else people call it. */
interface ColumnTitle {
  readonly title: string;
  readonly others: readonly string[];
}

/** Every column, in the order of a template. A numerator and denominator are only there where a ratio is asked for. */
export const RETURN_COLUMNS = {
  measure: { title: "Measure code", others: ["Measure"] },
  indicator: { title: "Indicator", others: [] },
  area: { title: "Area code", others: ["Area", "GSS code"] },
  areaName: { title: "Area name", others: [] },
  unit: { title: "Unit", others: ["Units"] },
  category: { title: "Category", others: [] },
  period: { title: "Period", others: [] },
  value: { title: "Value", others: ["Figure"] },
  numerator: { title: "Numerator", others: [] },
  denominator: { title: "Denominator", others: [] },
  absence: { title: "Why missing", others: ["Reason missing", "Why there is no value"] },
  note: { title: "Note", others: ["Notes", "Comment", "Comments"] },
} as const satisfies Readonly<Record<string, ColumnTitle>>;

export type ReturnColumn = keyof typeof RETURN_COLUMNS;

/** The columns without which a row of cells does not head a table of figures. */
export const NEEDED_COLUMNS: readonly ReturnColumn[] = ["measure", "area", "value"];

/** The titles of the columns without which there is no table, as a sentence lists them. */
export const NEEDED_TITLES = NEEDED_COLUMNS.map((column) => RETURN_COLUMNS[column].title).join(", ");
