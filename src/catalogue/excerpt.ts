import type { SearchableText } from "./searchableText";

/** How much text is shown on either side of the word that was found. */
const CONTEXT = 80;

/** A piece of a thing's text around the first of the terms found in it, else its beginning. */
export function excerptOf({ name, abbreviation, code, text }: SearchableText, terms: readonly string[]): string {
  const candidates = [name, text, abbreviation, code].filter((candidate) => candidate !== "");
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    const at = terms.map((term) => lower.indexOf(term)).filter((index) => index >= 0);
    if (at.length > 0) return cut(candidate, Math.min(...at));
  }
  return cut(candidates[0] ?? "", 0);
}

/** Cuts at white space, so that no word is broken, and marks what was left out. */
function cut(text: string, around: number): string {
  const from = around <= CONTEXT ? 0 : text.lastIndexOf(" ", around - CONTEXT) + 1;
  const end = around + 2 * CONTEXT;
  const to = end >= text.length ? text.length : Math.max(text.lastIndexOf(" ", end), around);
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
