/** How many of the almost sixteen digits of a binary fraction can be trusted after a sum of some hundred parts. */
const TRUSTED_DIGITS = 13;

/**
 * A sum or a difference without what binary fractions add to it: 0.1 + 0.2 is 0.3 again. Whole numbers are exact as they
 * are, and what is no finite number stays as it is.
 *
 * @param largest the largest of the numbers that it was made from, by size: 12.3 - 12.1 is as exact as 12.3 is
 */
export function withoutNoise(result: number, largest: number = result): number {
  if (Number.isInteger(result) || !Number.isFinite(result)) return result;
  const digits = TRUSTED_DIGITS + magnitude(result) - magnitude(largest);
  return digits < 1 ? 0 : Number(result.toPrecision(Math.min(digits, TRUSTED_DIGITS)));
}

/** How many digits a number has before its point, less one; negative for one that begins behind it. */
function magnitude(number: number): number {
  return Math.floor(Math.log10(Math.abs(number)));
}
