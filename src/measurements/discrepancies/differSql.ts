/** To how many decimals a number is given, in SQL: 40.05 has two, and 40.0 is 40. */
const DECIMALS = (amount: string) => `scale(trim_scale(${amount}))`;

/**
 * The condition that two decimal numbers differ by more than rounding: neither is the other rounded to as many decimals
 * as it has itself. Half a unit of the last place counts as agreeing, as in `agreesAsStated`, whose rule this is: there a
 * document's figure is held against the one that it can be recomputed to, here neither of the two is the better known.
 */
export function differSql(one: string, other: string): string {
  return `abs(${one} - ${other}) > 0.5 * power(10::numeric, -least(${DECIMALS(one)}, ${DECIMALS(other)}))`;
}
