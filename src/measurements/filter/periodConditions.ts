import { Frequency } from "../../domain/frequency";
import type { Period } from "../../domain/period/period";
import { periodWithKey } from "../../domain/period/periodWithKey";
import type { Parameters } from "../parameters";
import type { MeasurementFilter } from "./measurementFilter";

/** Which periods a filter takes: by key, by span, by kind. */
export function periodConditions(
  { periods, from, to, frequency }: MeasurementFilter,
  parameters: Parameters,
): string[] {
  const conditions: string[] = [];
  if (periods != null) conditions.push(anyOf(periods.map(periodWithKey), parameters));
  if (from != null) conditions.push(`v.starts_on >= ${parameters.add(periodWithKey(from).startsOn)}::date`);
  if (to != null) conditions.push(`v.ends_on <= ${parameters.add(periodWithKey(to).endsOn)}::date`);
  if (frequency != null) conditions.push(`v.frequency = ${parameters.add(frequency)}`);
  return conditions;
}

/** A period is its frequency and its first day: the quarter from April starts with the month of April and the year. */
function anyOf(periods: readonly Period[], parameters: Parameters): string {
  const kinds = Object.values(Frequency).flatMap((frequency) => {
    const days = periods.filter((period) => period.frequency === frequency).map(({ startsOn }) => startsOn);
    if (days.length === 0) return [];
    return `(v.frequency = '${frequency}' AND v.starts_on = ANY(${parameters.add(days)}::date[]))`;
  });
  return kinds.length === 0 ? "FALSE" : `(${kinds.join(" OR ")})`;
}
