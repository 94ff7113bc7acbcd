/** Lower case without accents, so that "Café" is found as "cafe". */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
}

/** Whether any of some texts holds what is looked for, to the letter: "%" and "_" are only themselves. */
export function holdsText(wanted: string | null | undefined, ...texts: readonly (string | null)[]): boolean {
  if (wanted == null) return true;
  const needle = folded(wanted);
  return texts.some((text) => text !== null && folded(text).includes(needle));
}

/** Whether a value is among those wanted; no list wants all. */
export function isAmong<T>(wanted: readonly T[] | ReadonlySet<T> | null | undefined, value: T | undefined): boolean {
  if (wanted == null) return true;
  return value !== undefined && (wanted instanceof Set ? wanted.has(value) : (wanted as readonly T[]).includes(value));
}
