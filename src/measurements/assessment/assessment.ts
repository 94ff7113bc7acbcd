import { targetsAsOf } from "../../catalogue/asOf";
import type { Area, Indicator, Target } from "../../catalogue/model";
import type { Absence } from "../../domain/absence";
import type { Assurance } from "../../domain/assurance";
import { assuranceAgainst } from "../../domain/assuranceAgainst";
import { isUsable } from "../../domain/figure";
import type { MeasurementFlag } from "../../domain/measurementFlag";
import type { Period } from "../../domain/period/period";
import { ragStatus } from "../../domain/rag";
import type { RagStatus } from "../../domain/ragStatus";
import type { Variation } from "../../domain/variation";
import type { Asking } from "../asking";
import type { Measurement } from "../measurement";
import type { HeldLoader } from "../series/heldLoader";
import type { AreaReading } from "./bases/areaRate";
import { compareOn } from "./compareOn";
import type { Comparison } from "./comparison";
import { type FreshnessNow, freshnessAsOf } from "./freshnessAsOf";
import type { AssessmentQuestion, Grounds } from "./grounds";
import { readGrounds } from "./readGrounds";
import { type RecentTrend, trendOf } from "./trendOf";
import { workingOf } from "./working";

/** How an indicator stands in one period, with the working. */
export interface Assessment {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly period: Period | null;
  readonly measurement: Measurement | null;
  readonly flags: readonly MeasurementFlag[];
  readonly value: number | null;
  readonly absence: Absence | null;
  readonly target: Target | null;
  readonly rag: RagStatus | null;
  readonly comparison: Comparison;
  readonly trend: RecentTrend | null;
  readonly variation: Variation | null;
  readonly assurance: Assurance | null;
  readonly freshness: FreshnessNow;
  readonly working: readonly string[];
  /** What further comparisons are made from. Not published. */
  readonly grounds: Grounds;
}

/** Assesses an indicator from what is held. */
export async function assess(
  asking: Asking,
  held: HeldLoader,
  reading: AreaReading,
  question: AssessmentQuestion,
): Promise<Assessment> {
  const grounds = await readGrounds(asking, held, question);
  const { indicator, area, basis, asOf } = question;
  const { figure, period, direction, chart } = grounds;
  const comparison = await compareOn(basis, grounds, reading);
  // Targets are set for the indicator's own area.
  const targets = area === indicator.area ? targetsAsOf(indicator, asOf) : [];
  const target = targets.find((each) => each.period === period) ?? null;
  const amberTolerance = target?.amberTolerance ?? null;
  const value = isUsable(figure) ? figure.value : null;
  const rag = ragStatus({ value, target: target?.value ?? null, amberTolerance, direction });
  const last = chart.points.at(-1);
  const assurance = target && chart.limits && assuranceAgainst(target.value, chart.limits, direction);
  const trend = period && trendOf(grounds);
  const freshness = freshnessAsOf(grounds, asking);
  const judged = { comparison, target, rag, trend, assurance, freshness };
  return {
    indicator,
    area,
    period,
    measurement: figure.measurement,
    flags: figure.flags,
    value: figure.value,
    absence: figure.absence,
    variation: last?.variation ?? null,
    ...judged,
    working: workingOf(grounds, judged),
    grounds,
  };
}
