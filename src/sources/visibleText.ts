/**
 * Characters that do not show, or that turn round what stands beside them: controls, formats such as the bidirectional
 * marks, halves of surrogate pairs, and whatever is not assigned.
 */
const UNSEEN = /\p{Other}/gu;

/** The longest text that is repeated whole. */
const LONGEST = 100;

/** A text as it may be repeated and stored: cut, and with its invisible characters spelt out (\u202e). */
export function visibleText(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return speltOut(cut);
}

/** A whole text with its invisible characters spelt out, such as a name, whose end counts. */
export function speltOut(text: string): string {
  return text.replace(UNSEEN, spelt);
}

function spelt(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    const code = character.charCodeAt(at).toString(16).padStart(4, "0");
    return `\\u${code}`;
  }).join("");
}
