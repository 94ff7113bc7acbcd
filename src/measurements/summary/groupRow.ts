import type { Catalogue } from "../../catalogue/catalogue";
import { found } from "../../catalogue/link/assembly";
import type { Absence } from "../../domain/absence";
import type { Day } from "../../domain/day";
import { Frequency } from "../../domain/frequency";
import { type Period, periodStarting } from "../../domain/period/period";
import { periodSpanning } from "../../domain/period/periodSpanning";
import type { KeyValue } from "../page/keyKind";
import { flagsIn } from "./flagBits";
import type { MeasurementGroup } from "./measurementGroup";
import { type RefusalName, refusalNamed } from "./refusals";

/** A group as the statement gives it: of the keys, those that it is grouped by. */
export type GroupRow = {
  readonly measure_id?: number;
  readonly priority_id?: number;
  readonly area_id?: number;
  readonly period_starts?: Day;
  readonly period_ends?: Day;
  /** A day, or "infinity" for none. */
  readonly financial_year?: Day;
  /** 0 for the total. */
  readonly category_id?: number;
  readonly source_id?: number;
  readonly organisation_id?: number;
  readonly partner_priority_id?: number;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly refusal: RefusalName | null;
  readonly flags: number;
  readonly residents_flags: number;
  readonly known: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly mean: number | null;
  /** Not there when medians are not wanted. */
  readonly median?: number | null;
} & { readonly [By in `by_${string}`]: KeyValue };

/** The group that a row is, linked to the catalogue that the request holds. */
export function groupOf(row: GroupRow, { rows }: Catalogue): MeasurementGroup {
  const linked = <T>(things: ReadonlyMap<number, T>, id: number | undefined) => (id ? found(things, id) : null);
  const { value, absence, refusal, minimum, maximum, mean, median = null } = row;
  const sorted = Object.entries<unknown>(row).filter(([name]) => name.startsWith("by_"));
  return {
    measure: linked(rows.measures, row.measure_id),
    priority: linked(rows.priorities, row.priority_id),
    area: linked(rows.areas, row.area_id),
    period: periodOf(row),
    category: linked(rows.categories, row.category_id),
    source: linked(rows.sources, row.source_id),
    organisation: linked(rows.organisations, row.organisation_id),
    partnerPriority: linked(rows.partnerPriorities, row.partner_priority_id),
    value,
    absence,
    refusal: refusal && refusalNamed(refusal),
    flags: flagsIn(row.flags | (value === null ? 0 : row.residents_flags)),
    count: row.known,
    minimum,
    maximum,
    mean,
    median,
    place: Object.fromEntries(sorted.map(([name, by]) => [name.slice("by_".length), by as KeyValue])),
  };
}

function periodOf({ period_starts, period_ends, financial_year }: GroupRow): Period | null {
  if (period_starts && period_ends) return periodSpanning(period_starts, period_ends);
  if (!financial_year || financial_year === "infinity") return null;
  return periodStarting(Frequency.FINANCIAL_YEAR, financial_year);
}
