import { within } from "../../../src/catalogue/containment";
import type { Area } from "../../../src/catalogue/model";
import { MeasurementFlag } from "../../../src/domain/measurementFlag";
import type { Period } from "../../../src/domain/period/period";
import type { Group } from "../../harness/summary";

/*
 * What a summary has to answer, worked out row by row, month by month and pair by pair, as slowly and as plainly as can be:
 * nothing of how the database is asked is used here.
 */

/** A measurement as it goes into the reckoning. */
export interface Row {
  readonly measure: string;
  readonly kind: string;
  readonly area: Area;
  readonly period: Period;
  readonly source: string;
  readonly category: string | null;
  readonly value: number | null;
  readonly absence: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly flags: readonly MeasurementFlag[];
}

export type Dimension = "MEASURE" | "AREA" | "PERIOD" | "FINANCIAL_YEAR" | "SOURCE" | "CATEGORY";

/** How rows are taken to wider areas: to which, and of which sets of areas those are made up. */
export interface Wholes {
  readonly of: (area: Area) => Area | null;
  readonly divisions: (whole: Area) => readonly (readonly Area[])[];
}

/** The figures of a group: all of it that the test looks at. */
export type Answer = Omit<Group, "message" | "priority" | "organisation">;

export function summarise(
  rows: readonly Row[],
  dimensions: readonly Dimension[],
  multiplier: number,
  wholes: Wholes | null = null,
): Answer[] {
  const placed = rows.flatMap((row) => {
    const whole = wholes ? wholes.of(row.area) : row.area;
    return whole ? [{ ...row, whole }] : [];
  });
  const groups = new Map<string, (Row & { whole: Area })[]>();
  for (const row of placed) {
    const key = JSON.stringify(Object.values(nameOf(row, dimensions)));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((group) => answerOf(group, dimensions, multiplier, wholes));
}

type Placed = Row & { readonly whole: Area };
type Name = Pick<Answer, "measure" | "area" | "period" | "source" | "category">;

function nameOf(row: Placed, dimensions: readonly Dimension[]): Name {
  const by = (dimension: Dimension) => dimensions.includes(dimension);
  const year = yearOf(row.period);
  return {
    measure: by("MEASURE") ? row.measure : null,
    area: by("AREA") ? row.whole.code : null,
    period: by("PERIOD") ? row.period.key : by("FINANCIAL_YEAR") && year !== null ? yearKey(year) : null,
    source: by("SOURCE") ? row.source : null,
    category: by("CATEGORY") ? row.category : null,
  };
}

const monthNumber = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The months of a period, each by a number of its own. */
function monthsOf({ startsOn, endsOn }: Period): number[] {
  const [first, last] = [monthNumber(startsOn), monthNumber(endsOn)];
  return Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** The year in whose April the financial year starts that has all of a period's months; null when none has. */
function yearOf(period: Period): number | null {
  const years = new Set(monthsOf(period).map((month) => Math.floor((month - 3) / 12)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

const yearKey = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, "0")}`;

function answerOf(
  rows: readonly Placed[],
  dimensions: readonly Dimension[],
  multiplier: number,
  wholes: Wholes | null,
): Answer {
  const [first] = rows;
  if (first === undefined) throw new Error("A group has rows.");
  const values = rows.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
  const refusal = refusalOf(rows, dimensions);
  const absence = refusal ? "NOT_COMBINABLE" : absenceOf(rows, dimensions, wholes);
  const isSpreadShown = new Set(rows.map(({ measure }) => measure)).size === 1 && !isHidden(rows) && values.length > 0;
  const flags = new Set(rows.flatMap((row) => row.flags));
  return {
    ...nameOf(first, dimensions),
    value: absence === null ? wholeOf(rows, multiplier) : null,
    absence,
    refusal,
    flags: Object.values(MeasurementFlag).filter((flag) => flags.has(flag)),
    count: values.length,
    minimum: isSpreadShown ? (values[0] ?? null) : null,
    maximum: isSpreadShown ? (values.at(-1) ?? null) : null,
    mean: isSpreadShown ? sum(values) / values.length : null,
    median: isSpreadShown ? medianOf(values) : null,
  };
}

const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);

function medianOf(sorted: readonly number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

const isHidden = (rows: readonly Row[]) => rows.some(({ absence }) => absence === "SUPPRESSED");

function refusalOf(rows: readonly Placed[], dimensions: readonly Dimension[]): string | null {
  const several = <T>(what: (row: Placed) => T) => new Set(rows.map(what)).size > 1;
  const kind = rows[0]?.kind;
  if (several(({ measure }) => measure)) return "DIFFERENT_DEFINITION";
  const byYear = dimensions.includes("FINANCIAL_YEAR") && !dimensions.includes("PERIOD");
  if (byYear && rows.some(({ period }) => yearOf(period) === null)) return "OVERLAP";
  if (several(({ source }) => source)) return "DIFFERENT_DEFINITION";
  if (rows.length > 1 && kind === "DISTINCT") return "NOT_ADDITIVE";
  if (kind === "STOCK" && several(({ period }) => period.key)) return "NOT_ADDITIVE";
  const lacksParts = rows.some(
    ({ value, numerator, denominator }) => value !== null && (numerator ?? denominator) === null,
  );
  if (rows.length > 1 && kind === "RATIO" && lacksParts) return "NOT_ADDITIVE";
  const clash = rows.some((one, place) => rows.slice(place + 1).some((other) => overlap(one, other)));
  return clash ? "OVERLAP" : null;
}

/** Whether two rows count some of the same: ground, months and category in common. */
function overlap(one: Row, other: Row): boolean {
  if (one.category !== other.category) return false;
  const months = new Set(monthsOf(one.period));
  if (!monthsOf(other.period).some((month) => months.has(month))) return false;
  const ground = new Set([one.area, ...within(one.area, null)]);
  return [other.area, ...within(other.area, null)].some((area) => ground.has(area));
}

function absenceOf(rows: readonly Placed[], dimensions: readonly Dimension[], wholes: Wholes | null): string | null {
  if (isHidden(rows)) return "SUPPRESSED";
  const byYear = dimensions.includes("FINANCIAL_YEAR") && !dimensions.includes("PERIOD");
  const isWhole = (!byYear || fillsYear(rows)) && (!wholes || fillsWholes(rows, wholes));
  const absences = new Set(rows.map(({ absence }) => absence));
  if (isWhole && absences.size === 1 && !absences.has(null)) return [...absences][0] ?? null;
  if (!isWhole) return "INCOMPLETE";
  if (rows.length === 1) return null;
  const isPartial = rows.some(({ flags }) => flags.includes(MeasurementFlag.PARTIAL));
  if (isPartial || rows.some(({ value }) => value === null)) return "INCOMPLETE";
  return rows[0]?.kind === "RATIO" && sum(rows.map(({ denominator }) => denominator)) === 0 ? "NOT_APPLICABLE" : null;
}

function wholeOf(rows: readonly Row[], multiplier: number): number {
  if (rows.length === 1 || rows[0]?.kind !== "RATIO") return sum(rows.map(({ value }) => value));
  const [over, under] = [rows.map(({ numerator }) => numerator), rows.map(({ denominator }) => denominator)];
  return (sum(over) / sum(under)) * multiplier;
}

/** Rows by area and category. */
function byPlace(rows: readonly Placed[]): Placed[][] {
  const places = new Map<string, Placed[]>();
  for (const row of rows) {
    const key = `${row.area.code} ${row.category}`;
    places.set(key, [...(places.get(key) ?? []), row]);
  }
  return [...places.values()];
}

function fillsYear(rows: readonly Placed[]): boolean {
  return byPlace(rows).every((place) =>
    place[0]?.kind === "STOCK"
      ? place.every(({ period }) => period.endsOn.endsWith("-03-31"))
      : new Set(place.flatMap(({ period }) => monthsOf(period))).size === 12,
  );
}

/** Whether in each month that a whole has anything of in a category, some division of it has all of its areas. */
function fillsWholes(rows: readonly Placed[], wholes: Wholes): boolean {
  return rows.every(({ whole, category, period }) =>
    monthsOf(period).every((month) => {
      const there = rows.filter(
        (row) => row.whole === whole && row.category === category && monthsOf(row.period).includes(month),
      );
      return wholes.divisions(whole).some((parts) => parts.every((part) => there.some(({ area }) => area === part)));
    }),
  );
}
