import { plainNumber } from "../tidyCsv/plainNumber";

/** Groups of three apart by blanks, of whatever width. */
const SPACED = /^-?\d{1,3}(\s\d{3})+(\.\d+)?$/;

/** A zero that insists on being one. */
const ZERO = /^(zero|0\s*\((zero|nil|none)\))$/i;

/** The number that a text writes, as people type numbers: "1,234", "1 234", "0 (zero)"; null when it writes none. */
export function returnNumber(text: string): number | null {
  const plain = text.trim().replace(/^\u2212/, "-");
  if (ZERO.test(plain)) return 0;
  return plainNumber(SPACED.test(plain) ? plain.replace(/\s/g, "") : plain);
}
