/**
 * The arithmetic mean of some values, at least one. It is summed from the first value's distance, so that the mean of
 * equal values is exactly that value; summed plainly, three times 0.1 has a mean above 0.1.
 */
export function mean(values: readonly number[]): number {
  const first = values[0] ?? Number.NaN;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}
