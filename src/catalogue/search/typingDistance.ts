/**
 * How many slips of typing lie between two words: a letter too many, too few, another, or two neighbours changed over
 * (the restricted Damerau-Levenshtein distance).
 */
export function typingDistance(a: string, b: string): number {
  let [beforeLast, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const other = a[row - 1] === b[column - 1] ? 0 : 1;
      const ways = [at(last, column) + 1, at(next, column - 1) + 1, at(last, column - 1) + other];
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        ways.push(at(beforeLast, column - 2) + 1);
      next.push(Math.min(...ways));
    }
    [beforeLast, last] = [last, next];
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
