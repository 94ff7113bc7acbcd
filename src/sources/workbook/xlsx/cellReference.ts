const A = 65;
const LETTERS = 26;

/** The column of a reference such as "AB12", from 0; null when it names none. */
export function columnOf(reference: string): number | null {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  return column === 0 ? null : column - 1;
}
