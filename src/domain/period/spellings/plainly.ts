/** A text as the spellings are matched: lower case, plain hyphens, single spaces, no commas, no stops after letters. */
export function plainly(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{Dash_Punctuation}\u2212]/gu, "-")
    .replace(/(?<=[a-z])\./g, "")
    .replace(/[\s,]+/g, " ")
    .trim();
}

/** A text as a reason repeats it, without characters that would not show. */
export function quoted(text: string): string {
  return JSON.stringify(text.replace(/\p{Other}/gu, "\ufffd"));
}
