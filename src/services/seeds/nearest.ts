/** Longer lists are cut to the nearest few, so that a message stays one readable sentence. */
const LISTED_WHOLE = 20;
const NEAREST = 5;

/**
 * What may stand in the place of a value that is not allowed: every allowed value when they are few, else those spelt
 * most alike and how many more there are.
 */
export function allowedInstead(given: string, allowed: readonly string[]): string {
  if (allowed.length === 0) return "there are none";
  if (allowed.length <= LISTED_WHOLE) return allowed.join(", ");
  const nearest = allowed
    .map((value) => ({ value, distance: distanceBetween(given, value) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST)
    .map(({ value }) => value);
  return `${nearest.join(", ")} and ${allowed.length - NEAREST} more`;
}

/** How many letters must be put in, left out or changed to turn one text into the other (Levenshtein). */
export function distanceBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const changed = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(changed, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
