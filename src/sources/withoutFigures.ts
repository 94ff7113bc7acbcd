const WORDS =
  "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|" +
  "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|dozen";

/** A number in digits of any script, or in words. */
const NUMBER = new RegExp(`\\p{N}+(?:[\\p{N}.,\\s]*\\p{N})?|\\b(?:${WORDS})\\b(?:[\\s-]+(?:${WORDS})\\b)*`, "giu");

/** A text with each of its numbers as "#", so that the words around it may be repeated. */
export function withoutFigures(text: string): string {
  return text.replace(NUMBER, "#");
}
