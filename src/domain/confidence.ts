import { byar } from "./byar";
import { exactPoisson } from "./exactPoisson";
import { type Interval, interval } from "./interval";
import { wilson } from "./wilson";

/** Counts from here on take Byar's limits, smaller ones the exact ones (Fingertips). */
const BYAR_FROM = 10;

/** How sure limits are to hold the truth, and the standard normal deviate that goes with it. */
export interface ConfidenceLevel {
  readonly confidence: number;
  readonly z: number;
}

/** The usual limits: one in twenty misses the truth. */
export const CONFIDENCE_95: ConfidenceLevel = { confidence: 0.95, z: 1.959964 };
/** The wide limits of a two-level comparison: one in five hundred misses the truth. */
export const CONFIDENCE_99_8: ConfidenceLevel = { confidence: 0.998, z: 3.0902 };

/** The confidence limits of a count of events: Byar's from 10 up, exact below (Fingertips). Null for a negative count. */
export function countLimits(count: number, level = CONFIDENCE_95): Interval | null {
  return count >= BYAR_FROM ? byar(count, level.z) : exactPoisson(count, level.confidence);
}

/**
 * The confidence limits of a rate: those of its count, over the denominator, times the multiplier (1,000 for a rate per
 * thousand). Null for a negative count or without a denominator.
 */
export function rateLimits(
  count: number,
  denominator: number,
  multiplier: number,
  level = CONFIDENCE_95,
): Interval | null {
  const limits = countLimits(count, level);
  if (limits === null || denominator <= 0) return null;
  return interval((limits.lower / denominator) * multiplier, (limits.upper / denominator) * multiplier);
}

/** The confidence limits of a proportion, from 0 to 1 (Wilson; Fingertips). Null when it is no part of a whole. */
export function proportionLimits(count: number, of: number, level = CONFIDENCE_95): Interval | null {
  return wilson(count, of, level.z);
}
