import type { Parameters } from "../parameters";
import type { MeasurementFilter } from "./measurementFilter";

/** How each bound of a span compares. */
const BOUNDS = { gte: ">=", lte: "<=", gt: ">", lt: "<" } as const;

/** Which values a filter takes, as the viewer sees them: what is hidden is absent here too, and in no span. */
export function valueConditions({ value, absent, flags }: MeasurementFilter, parameters: Parameters): string[] {
  const conditions: string[] = [];
  for (const [bound, operator] of Object.entries(BOUNDS)) {
    const limit = value?.[bound as keyof typeof BOUNDS];
    if (limit != null) conditions.push(`v.value ${operator} ${parameters.add(limit)}::float8`);
  }
  if (absent != null) conditions.push(`v.absence IS ${absent ? "NOT NULL" : "NULL"}`);
  if (flags != null) conditions.push(`v.flags && ${parameters.add(flags)}::text[]`);
  return conditions;
}
