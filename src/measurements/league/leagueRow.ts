import type { Area, Measure } from "../../catalogue/model";
import type { Absence } from "../../domain/absence";
import { judgeAgainst } from "../../domain/comparisonWithBenchmark";
import { DesiredDirection } from "../../domain/desiredDirection";
import type { Judgement } from "../../domain/judgement";
import { leagueLimits } from "../../domain/leagueLimits";
import { MeasureKind } from "../../domain/measureKind";
import { MeasurementFlag } from "../../domain/measurementFlag";
import { ranks } from "../../domain/ranks";
import type { Measurement } from "../measurement";
import type { HeldFigure } from "../series/heldFigures";
import { byName } from "./leagueAreas";
import type { LeagueQuestion } from "./leagueQuestion";
import type { Standing } from "./standings";

/** What a value must not be flagged with to be ranked and judged. */
const NOT_COMPARED: ReadonlySet<MeasurementFlag> = new Set([MeasurementFlag.PARTIAL, MeasurementFlag.WIDER_AREA]);

/** One area in a league. */
export interface LeagueRow {
  /** 1 for the highest value; null where there is none that can be ranked. */
  readonly rank: number | null;
  readonly area: Area;
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly flags: readonly MeasurementFlag[];
  /** The 95 % confidence limits of the value. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly judgement: Judgement | null;
  /** The published measurement behind the value; null when it was worked out. */
  readonly measurement: Measurement | null;
}

/**
 * The rows of a league: the ranked first, areas of one rank by name, and then those that are not ranked, by name. A value
 * of a part of the period, or of a wider area, is shown and not ranked: beside whole ones it would mislead.
 */
export function leagueRows(
  standings: readonly Standing[],
  benchmark: LeagueRow | null,
  question: LeagueQuestion,
): LeagueRow[] {
  const places = ranks(standings.map(({ figure }) => (isComparable(figure) ? figure.value : null)));
  return standings
    .map((standing, place) => rowOf(standing, places[place] ?? null, benchmark, question))
    .sort(({ rank: a, ...one }, { rank: b, ...other }) => {
      return (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE) || byName(one.area, other.area);
    });
}

/** The row of the area that others are judged against: the first with a whole value, else the first with any. */
export function benchmarkRow(standings: readonly Standing[], question: LeagueQuestion): LeagueRow | null {
  const standing =
    standings.find(({ figure }) => isComparable(figure)) ?? standings.find(({ figure }) => figure.value !== null);
  return standing ? rowOf(standing, null, null, question) : null;
}

function rowOf(
  { area, figure }: Standing,
  rank: number | null,
  benchmark: LeagueRow | null,
  { measure, perPopulation }: LeagueQuestion,
): LeagueRow {
  const { value, absence, flags, measurement } = figure;
  const limits = isComparable(figure) ? leagueLimits(figure, measure.kind, measure.unit.code, perPopulation) : null;
  const isJudged = isForItsSize(measure, perPopulation) && benchmark !== null && isComparable(benchmark);
  const judgement =
    isJudged && limits !== null && value !== null && benchmark.value !== null
      ? judgeAgainst(benchmark.value, limits, value, DesiredDirection.NEITHER)
      : null;
  return {
    rank,
    area,
    value,
    absence,
    flags,
    lower: limits?.lower ?? null,
    upper: limits?.upper ?? null,
    judgement,
    measurement,
  };
}

/** Whether a value does not grow with its area, as a count does, and so can be held against that of a larger one. */
function isForItsSize({ kind }: Measure, perPopulation: number | null): boolean {
  return perPopulation !== null || kind === MeasureKind.RATIO;
}

/** Whether there is a value that stands for the whole period, and for no more than the area. */
function isComparable({ value, flags }: Pick<HeldFigure, "value" | "flags">): boolean {
  return value !== null && !flags.some((flag) => NOT_COMPARED.has(flag));
}
