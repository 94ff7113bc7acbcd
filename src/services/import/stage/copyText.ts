/** NULL in PostgreSQL's text format of COPY. */
export const NULL = "\\N";

/** What the text format gives a meaning of its own. */
const SPECIAL = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** A text as a cell of COPY's text format. */
export function copyText(text: string | null): string {
  if (text === null) return NULL;
  // Few texts hold any of these, and most cells are short.
  return text.search(SPECIAL) < 0 ? text : text.replace(SPECIAL, (character) => ESCAPED[character] ?? character);
}

/** A finite number as a cell of COPY's text format, to the last digit. */
export function copyNumber(number: number | null): string {
  return number === null ? NULL : String(number);
}
