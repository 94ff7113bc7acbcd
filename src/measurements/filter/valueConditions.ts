import type { Parameters } from "../parameters";
import type { FloatRange, MeasurementFilter } from "./measurementFilter";

/** How each bound of a span compares. */
const BOUNDS = { gte: ">=", lte: "<=", gt: ">", lt: "<" } as const;

/** Which values a filter takes, as the viewer sees them: what is hidden is absent here too, and in no span. */
export function valueConditions({ value, absent, flags }: MeasurementFilter, parameters: Parameters): string[] {
  const conditions = rangeConditions("v.value", value ?? {}, parameters);
  if (absent != null) conditions.push(`v.absence IS ${absent ? "NOT NULL" : "NULL"}`);
  if (flags != null) conditions.push(`v.flags && ${parameters.add(flags)}::text[]`);
  return conditions;
}

/** The conditions that a number lies in a span. One that is absent lies in none that has a bound. */
export function rangeConditions(column: string, range: FloatRange, parameters: Parameters): string[] {
  return Object.entries(BOUNDS).flatMap(([bound, operator]) => {
    const limit = range[bound as keyof typeof BOUNDS];
    return limit == null ? [] : `${column} ${operator} ${parameters.add(limit)}::float8`;
  });
}
