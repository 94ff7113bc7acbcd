/** A figure's note out of the sentences that there are to say of it; null when there is none. */
export function noteOf(...sentences: readonly (string | null)[]): string | null {
  return sentences.filter((sentence) => sentence !== null).join(" ") || null;
}
