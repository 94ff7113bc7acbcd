import type { DesiredDirection } from "../../domain/desiredDirection";
import { isUsable } from "../../domain/figure";
import { MeasureKind } from "../../domain/measureKind";
import type { Period } from "../../domain/period/period";
import { type ProcessLimits, processLimits } from "../../domain/processLimits";
import { type SpecialCause, specialCauses, variationOf } from "../../domain/specialCause";
import type { Variation } from "../../domain/variation";
import type { Break } from "./breaks";
import type { HeldFigure } from "./heldFigures";

/** A period and what is held for it. */
export interface Placed {
  readonly period: Period;
  readonly figure: HeldFigure;
}

/** A point with what its chart says of it. */
export interface Charted extends Placed {
  readonly cause: SpecialCause | null;
  /** Null where there is no value to judge, or the stretch is too short for limits. */
  readonly variation: Variation | null;
}

/** Points charted, and the limits of the latest stretch. */
export interface Chart {
  readonly points: readonly Charted[];
  readonly limits: ProcessLimits | null;
}

/**
 * An XmR chart, begun anew at each break: what was counted otherwise is no guide to what varies of its own accord. Figures
 * that are absent or partial are gaps. Only scores may fall below zero.
 */
export function chartOf(
  placed: readonly Placed[],
  breaks: readonly Break[],
  kind: MeasureKind,
  direction: DesiredDirection,
): Chart {
  const floor = kind === MeasureKind.SCORE ? null : 0;
  const stretches = stretchesOf(placed, breaks).map((stretch) => {
    const values = stretch.map(({ figure }) => (isUsable(figure) ? figure.value : null));
    const limits = processLimits(values, { floor });
    const causes = limits && specialCauses(values, limits);
    const points = stretch.map((point, place) => {
      const cause = causes?.[place] ?? null;
      const isJudged = causes !== null && values[place] !== null;
      return { ...point, cause, variation: isJudged ? variationOf(cause, direction) : null };
    });
    return { points, limits };
  });
  return { points: stretches.flatMap(({ points }) => points), limits: stretches.at(-1)?.limits ?? null };
}

function stretchesOf(placed: readonly Placed[], breaks: readonly Break[]): Placed[][] {
  const stretches: Placed[][] = [];
  let latest: Placed | null = null;
  for (const point of placed) {
    const { startsOn } = point.period;
    const isBroken =
      latest !== null && breaks.some(({ from }) => from > (latest?.period.startsOn ?? "") && from <= startsOn);
    const current = stretches.at(-1);
    if (current && !isBroken) current.push(point);
    else stretches.push([point]);
    latest = point;
  }
  return stretches;
}
