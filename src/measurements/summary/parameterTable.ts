import type { Parameters } from "../parameters";

/** A column of values that a statement is sent with. */
interface Column {
  readonly name: string;
  readonly type: "int" | "text" | "float8" | "boolean" | "datemultirange";
  readonly values: readonly unknown[];
}

/** A table of values that a statement is sent with, each column one parameter however many rows there are. */
export function parameterTable(name: string, columns: readonly Column[], parameters: Parameters): string {
  const arrays = columns.map(({ type, values }) => `${parameters.add(values)}::${type}[]`);
  return `unnest(${arrays.join(", ")}) AS ${name}(${columns.map((column) => column.name).join(", ")})`;
}
