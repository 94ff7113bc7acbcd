import fc from "fast-check";
import { Absence } from "../../src/domain/absence";
import { absent, type Figure } from "../../src/domain/figure";
import type { MeasurementFlag } from "../../src/domain/measurementFlag";

/** A figure with a value, and nothing else to know about it than what is given. */
export function valued(value: number, others: Partial<Omit<Figure, "value" | "absence">> = {}): Figure {
  return { value, absence: null, numerator: null, denominator: null, flags: [], ...others };
}

/** A ratio in per cent. */
export function ratio(numerator: number, denominator: number, flags: readonly MeasurementFlag[] = []): Figure {
  return valued((numerator * 100) / denominator, { numerator, denominator, flags });
}

/** Counts of events, small enough that their sums are exact. */
export const aCount = fc.integer({ min: 0, max: 1_000_000 });

/** A reason why a figure is not there, other than that it is hidden. */
export const aGap = fc
  .constantFrom(...Object.values(Absence).filter((absence) => absence !== Absence.SUPPRESSED))
  .map((absence) => absent(absence));
