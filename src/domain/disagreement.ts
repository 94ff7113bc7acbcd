import { MeasureKind } from "./measureKind";
import { change } from "./percentChange";

/** By how much figures of one thing differ. */
export interface Disagreement {
  /** The largest less the smallest, in the unit of the values; null with fewer than two values. */
  readonly difference: number | null;
  /** In per cent of the smallest; null for rates and scores, for a smallest under 50, and with fewer than two values. */
  readonly percentDifference: number | null;
}

/**
 * By how much several sources' values of one measure, area and period differ, whatever their order. None of them is taken
 * to be the right one, so the smallest is the base, and a percentage is given where a change from it would have one.
 */
export function disagreement(values: readonly number[], kind: MeasureKind): Disagreement {
  if (values.length < 2) return { difference: null, percentDifference: null };
  const isRate = kind === MeasureKind.RATIO || kind === MeasureKind.SCORE;
  const { difference, percentChange } = change(Math.min(...values), Math.max(...values), { isRate });
  return { difference, percentDifference: percentChange };
}
