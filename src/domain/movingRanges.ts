/**
 * How far each value lies from the one before it (Wheeler, Understanding Variation). A gap (null) has no range to
 * either side: the values around it are not neighbours.
 */
export function movingRanges(values: readonly (number | null)[]): number[] {
  return values.flatMap((value, index) => {
    const before = values[index - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
}
