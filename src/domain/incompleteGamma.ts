/** Terms of Stirling's series (NIST, Digital Library of Mathematical Functions, 5.11.1). */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188];
/** From here on those terms give the logarithm of the gamma function to all digits of a number. */
const LARGE = 12;

/**
 * The regularised lower incomplete gamma function P(a, x), by its power series (NIST, Digital Library of Mathematical
 * Functions, 8.7.1): the chance that a Poisson count of mean x is a or more. All terms are positive, so none cancels.
 *
 * @param a above 0
 * @param x from 0 up
 */
export function incompleteGamma(a: number, x: number): number {
  if (x === 0) return 0;
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * Number.EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.exp(a * Math.log(x) - x - logGamma(a + 1)) * sum;
}

/** The logarithm of the gamma function of a number above 0; small numbers climb to where Stirling's series holds. */
function logGamma(a: number): number {
  if (a < LARGE) return logGamma(a + 1) - Math.log(a);
  const correction = STIRLING.reduce((sum, factor, index) => sum + factor / a ** (2 * index + 1), 0);
  return (a - 0.5) * Math.log(a) - a + Math.log(2 * Math.PI) / 2 + correction;
}
