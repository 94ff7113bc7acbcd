/** Numbers of footnotes, glued to the word that they are of: "in TA1,2,3,4" and "in area5 (000s)". */
const FOOTNOTES = /(?<=\p{L})\d+(?:\s*,\s*\d+)*(?=[\s(]|$)/gu;

/** A column's name as it is compared: publishers change its case, spaces, line breaks and footnotes from file to file. */
export function headerName(text: string): string {
  return text.normalize("NFKC").replace(FOOTNOTES, "").replace(/\s+/g, " ").trim().toLowerCase();
}
