/** A span of numbers, both ends included. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** An interval between two numbers, or null when either of them is none that a computer can hold. */
export function interval(lower: number, upper: number): Interval | null {
  return Number.isFinite(lower) && Number.isFinite(upper) ? { lower, upper } : null;
}
