import { anonymous, type Viewer } from "../../src/access/viewer";
import type { Catalogue } from "../../src/catalogue/catalogue";
import type { Area, BreakdownCategory, Indicator, Measure, Source } from "../../src/catalogue/model";
import { ComparisonBasis } from "../../src/domain/comparisonBasis";
import type { Frequency } from "../../src/domain/frequency";
import { periodWithKey } from "../../src/domain/period/periodWithKey";
import type { Assessment } from "../../src/measurements/assessment/assessment";
import { Measurements } from "../../src/measurements/measurements";
import type { Series } from "../../src/measurements/series/series";
import type { TestHub } from "./hub";

/** The district that tests ask about when they name no area. */
const DARTFORD = "E07000107";

/** Who asks, and on which day; without them anybody, on a day when July to September 2025 has been due for a month. */
interface Asker {
  readonly viewer?: Viewer;
  readonly today?: string;
  /** An instant, ISO 8601. */
  readonly asOf?: string;
  /** An area's code. */
  readonly area?: string;
}

/** What a test asks of a series, in codes; what it leaves out is left to the hub. */
export interface AskedSeries extends Asker {
  readonly category?: string;
  readonly source?: string;
  readonly frequency?: `${Frequency}`;
  readonly from?: string;
  readonly to?: string;
  readonly last?: number;
  readonly perPopulation?: number;
  /** The code of the indicator that the series belongs to. */
  readonly indicator?: string;
}

/** What a test asks of an assessment. */
export interface AskedAssessment extends Asker {
  readonly period?: string;
  readonly basis?: `${ComparisonBasis}`;
}

/** The door to a hub's figures, as one request has it. */
export function measurementsOf(hub: TestHub, { viewer = anonymous, today = "2026-02-01" }: Asker = {}): Measurements {
  return new Measurements({ database: hub.database, catalogue: hub.catalogue.snapshot, viewer, today });
}

/** The series that answers a question. */
export function askSeries(hub: TestHub, measure: string, asked: AskedSeries = {}): Promise<Series> {
  const catalogue = hub.catalogue.snapshot;
  const { area, category, source, frequency, from, to, last, perPopulation, asOf, indicator } = asked;
  const counted = found(catalogue.measure(measure), measure);
  return measurementsOf(hub, asked).series({
    measure: counted,
    area: areaOf(catalogue, area),
    category: category === undefined ? null : categoryOf(counted, category),
    source: source === undefined ? null : sourceOf(catalogue, source),
    frequency: (frequency as Frequency | undefined) ?? null,
    from: from === undefined ? null : periodWithKey(from),
    to: to === undefined ? null : periodWithKey(to),
    last: last ?? null,
    perPopulation: perPopulation ?? null,
    asOf: asOf === undefined ? null : new Date(asOf),
    indicator: indicator === undefined ? null : indicatorOf(catalogue, indicator),
  });
}

/** How an indicator stands. */
export function askAssessment(hub: TestHub, indicator: string, asked: AskedAssessment = {}): Promise<Assessment> {
  const catalogue = hub.catalogue.snapshot;
  const { area, period, basis = "SAME_PERIOD_LAST_YEAR", asOf } = asked;
  return measurementsOf(hub, asked).assessment({
    indicator: indicatorOf(catalogue, indicator),
    area: areaOf(catalogue, area),
    period: period === undefined ? null : periodWithKey(period),
    basis: ComparisonBasis[basis],
    asOf: asOf === undefined ? null : new Date(asOf),
  });
}

/** The points of a series in short: period and value, or the reason why there is none. */
export function inShort({ points }: Series): [period: string, answer: number | string | null][] {
  return points.map(({ period, value, absence }) => [period.key, value ?? absence]);
}

function areaOf(catalogue: Catalogue, code = DARTFORD): Area {
  return found(catalogue.area(code), code);
}

function sourceOf(catalogue: Catalogue, slug: string): Source {
  return found(catalogue.source(slug), slug);
}

function categoryOf(measure: Measure, code: string): BreakdownCategory {
  const categories = measure.breakdowns.flatMap((breakdown) => breakdown.categories);
  return found(
    categories.find((category) => category.code === code),
    code,
  );
}

function indicatorOf(catalogue: Catalogue, code: string): Indicator {
  return found(
    catalogue.indicators.find((indicator) => indicator.code === code),
    code,
  );
}

function found<T>(thing: T | null | undefined, code: string): T {
  if (thing == null) throw new Error(`The seeds do not hold ${code}.`);
  return thing;
}
