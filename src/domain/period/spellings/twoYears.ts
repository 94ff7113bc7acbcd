/** How a financial year is written with both its years, for the patterns of the spellings that have one. */
export const TWO_YEARS = "(\\d{4}) ?(/|_|-|to) ?(\\d{4}|\\d{2})";

/** Whether a second year, in two digits or four, is the one after the first. */
export function isYearAfter(first: number, second: string): boolean {
  return second.length === 4 ? Number(second) === first + 1 : Number(second) === (first + 1) % 100;
}
