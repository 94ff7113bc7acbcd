/** A number as people write it. No exponents, signs of infinity or other bases: in a table they are slips. */
const PLAIN = /^-?\d+(\.\d+)?$/;

/** The same with commas between groups of three. A comma inside a cell is only there when the cell is quoted. */
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** The number that a text writes, never -0; null when it writes none. One too large for a number is Infinity. */
export function plainNumber(text: string): number | null {
  if (PLAIN.test(text)) return Number(text) + 0;
  return GROUPED.test(text) ? Number(text.replaceAll(",", "")) + 0 : null;
}
