/**
 * The place of each value, the highest first, in standard competition ranking: equal values share a rank, and the next is
 * as far down as if they had not (1, 2, 2, 4). A value that is null has no rank, and takes none.
 */
export function ranks(values: readonly (number | null)[]): (number | null)[] {
  const highestFirst = values.filter((value) => value !== null).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  for (const [place, value] of highestFirst.entries()) if (!rankOf.has(value)) rankOf.set(value, place + 1);
  return values.map((value) => (value === null ? null : (rankOf.get(value) ?? null)));
}
