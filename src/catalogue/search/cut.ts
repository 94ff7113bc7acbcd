/** The longest piece of a text that is shown, with the marks of what is left out. */
export const LONGEST_EXCERPT = 160;

const LEFT_OUT = "…";
/** Where a sentence, or a part of one after a semicolon, ends. */
const SENTENCE_END = /[.;!?]\s+/g;

/**
 * The part of a text from one place to another with what stands around it: from its sentence's start where that is near,
 * between words, as it is written.
 */
export function cut(text: string, from: number, to: number): string {
  if (text.length <= LONGEST_EXCERPT) return text;
  const room = LONGEST_EXCERPT - 2 * LEFT_OUT.length;
  const start = startOf(text, from, Math.max(0, room - (to - from)));
  if (text.length - start <= room + LEFT_OUT.length) return LEFT_OUT + text.slice(start);
  const end = start + room;
  const space = text.lastIndexOf(" ", end);
  const piece = text.slice(start, space >= Math.min(to, end) && space > start ? space : whole(text, end));
  return `${start > 0 ? LEFT_OUT : ""}${piece.trimEnd()}${LEFT_OUT}`;
}

/** Where the piece begins: with the sentence if that leaves room for what was found, else with a word before it. */
function startOf(text: string, from: number, spare: number): number {
  let sentence = 0;
  for (const { 0: ending, index } of text.slice(0, from).matchAll(SENTENCE_END)) sentence = index + ending.length;
  if (from - sentence <= spare) return sentence;
  const earliest = from - Math.floor(spare / 2);
  const space = text.indexOf(" ", earliest);
  return space >= 0 && space < from ? space + 1 : from;
}

/** The same place, or the one before where it would part the two halves of a character. */
function whole(text: string, place: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(place)) ? place - 1 : place;
}
