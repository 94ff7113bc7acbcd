/** Endings of the plural, of which the first that fits is taken off. */
const PLURAL: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/(?<=..)ies$/, "y"],
  [/(?<=ss|x|ch|sh)es$/, ""],
  [/(?<=..[^sui])s$/, ""],
];
/** What is left must be long enough not to be another word: a "station" is no "state", and a "former" one no "form". */
const ENDING = /(?<=.{5})(?:ion|er|or)$|(?<=.{4})(?:ing|ed|e)$/;
const DOUBLED = /([bdgmnprt])\1$/;

/**
 * What is left of a word without its ending, so that "burglaries" meets "burglary", and "offending" meets "offenders".
 * Only the endings that bend a word are taken off, since a word is also found by its beginning.
 */
export function stem(word: string): string {
  let left = word;
  for (const [ending, instead] of PLURAL) {
    if (!ending.test(left)) continue;
    left = left.replace(ending, instead);
    break;
  }
  const bare = left.replace(ENDING, "");
  return bare === left ? left : bare.replace(DOUBLED, "$1");
}
