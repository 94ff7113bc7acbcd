import { targetsAsOf } from "../../catalogue/asOf";
import type { Area, BreakdownCategory, Measure, Source, Target, Unit } from "../../catalogue/model";
import type { Absence } from "../../domain/absence";
import { DesiredDirection } from "../../domain/desiredDirection";
import type { Frequency } from "../../domain/frequency";
import type { MeasurementFlag } from "../../domain/measurementFlag";
import type { Period } from "../../domain/period/period";
import type { ProcessLimits } from "../../domain/processLimits";
import { rateUnit } from "../../domain/rateUnit";
import type { Variation } from "../../domain/variation";
import type { Asking } from "../asking";
import { instantOf } from "../instant";
import type { Measurement } from "../measurement";
import { checkPerPopulation, type Populations } from "../population";
import { breaksOf } from "./breaks";
import { dayOf } from "./dayOf";
import { directionOf } from "./directionOf";
import { gapsIn } from "./gapsIn";
import type { HeldLoader } from "./heldLoader";
import { linesOf } from "./linesOf";
import { periodsAsked } from "./periodsAsked";
import { perResidents } from "./perResidents";
import type { SeriesQuestion } from "./seriesQuestion";
import { chartOf } from "./stretches";

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
  const figures = await held.load({ measure, area, category, asOf: instantOf(asOf) });
  const { line, frequency, endMonth } = linesOf(figures, question);
  const gap = gapsIn(figures, day);
  const counted = periodsAsked(question, figures, line, { frequency, endMonth, today: day }).map((period) => ({
    period,
    figure: line?.at(period) ?? gap(period),
  }));
  const { placed, population } = await perResidents(populations, question, counted);
  const breaks = breaksOf(figures, line, asOf);
  const direction = indicator ? directionOf(indicator) : DesiredDirection.NEITHER;
  const { points, limits } = chartOf(placed, breaks, measure.kind, direction);
  const targets = new Map(targetsOn(question).map(({ period, value }) => [period.key, value]));
  return {
    measure,
    area,
    source: line?.source ?? question.source,
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

/** Targets are set for the indicator's own area, in total and as counted: beside anything else they would mislead. */
function targetsOn({ indicator, area, category, perPopulation, asOf }: SeriesQuestion): readonly Target[] {
  const isOfTargets = indicator?.area === area && category === null && perPopulation === null;
  return isOfTargets ? targetsAsOf(indicator, asOf) : [];
}
