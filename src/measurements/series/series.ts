import { targetsAsOf } from "../../catalogue/asOf";
import type { Area, BreakdownCategory, Measure, Source, Unit } from "../../catalogue/model";
import type { Absence } from "../../domain/absence";
import { DesiredDirection } from "../../domain/desiredDirection";
import type { Frequency } from "../../domain/frequency";
import type { MeasurementFlag } from "../../domain/measurementFlag";
import type { Period } from "../../domain/period/period";
import type { ProcessLimits } from "../../domain/processLimits";
import { rateUnit } from "../../domain/rateUnit";
import type { Variation } from "../../domain/variation";
import type { Asking } from "../asking";
import type { Measurement } from "../measurement";
import { checkPerPopulation, type Populations } from "../population";
import { breaksOf } from "./breaks";
import { dayOf } from "./dayOf";
import { directionOf } from "./directionOf";
import type { HeldLoader } from "./heldLoader";
import { linesOf } from "./linesOf";
import { periodsAsked } from "./periodsAsked";
import { perResidents } from "./perResidents";
import type { SeriesQuestion } from "./seriesQuestion";
import { chartOf } from "./stretches";
import { notHeld } from "./whyNotHeld";

/** One value a period, every gap shown and explained, with the choices that were made for the asker. */
export interface Series {
  readonly measure: Measure;
  readonly area: Area;
  /** The one source of every point; null when none holds anything. */
  readonly source: Source | null;
  readonly category: BreakdownCategory | null;
  readonly perPopulation: number | null;
  /** The measure by which values were divided; null when they were not. */
  readonly population: Measure | null;
  readonly frequency: Frequency;
  readonly unit: Unit;
  readonly points: readonly SeriesPoint[];
  readonly limits: ProcessLimits | null;
}

export interface SeriesPoint {
  readonly period: Period;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly flags: readonly MeasurementFlag[];
  readonly measurement: Measurement | null;
  readonly target: number | null;
  readonly variation: Variation | null;
  readonly note: string | null;
}

/** Answers a question for a series from what is held. */
export async function readSeries(
  asking: Asking,
  held: HeldLoader,
  populations: Populations,
  question: SeriesQuestion,
): Promise<Series> {
  const { measure, area, category, asOf, indicator, perPopulation } = question;
  checkPerPopulation(measure, perPopulation);
  const day = dayOf(asOf, asking);
  const figures = await held.load({ measure, area, category, asOf: asOf?.toISOString() ?? null });
  const { line, frequency, endMonth } = linesOf(figures, question);
  const periods = periodsAsked(question, line, frequency, endMonth, day);
  const counted = periods.map((period) => ({
    period,
    figure: line?.at(period) ?? notHeld(figures, period, asking, day),
  }));
  const { placed, population } = await perResidents(populations, question, counted);
  const breaks = breaksOf(
    measure,
    area,
    asOf,
    placed.map(({ period, figure }) => [period, figure] as const),
  );
  const direction = indicator ? directionOf(indicator) : DesiredDirection.NEITHER;
  const { points, limits } = chartOf(placed, breaks, measure.kind, direction);
  const targets = new Map(
    indicator && perPopulation === null
      ? targetsAsOf(indicator, asOf).map(({ period, value }) => [period.key, value])
      : [],
  );
  return {
    measure,
    area,
    source: line?.source ?? null,
    category,
    perPopulation,
    population,
    frequency,
    unit: perPopulation === null ? measure.unit : rateUnit(measure.unit, perPopulation),
    limits,
    points: points.map(({ period, figure, variation }) => ({
      period,
      value: figure.value,
      absence: figure.absence,
      flags: figure.flags,
      measurement: figure.measurement,
      target: targets.get(period.key) ?? null,
      variation,
      note: figure.note,
    })),
  };
}
