const NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...NAMES.flatMap((name, index): [string, number][] => [
    [name.toLowerCase(), index + 1],
    [name.slice(0, 3).toLowerCase(), index + 1],
  ]),
  ["sept", 9],
]);

/** The name of a month of the year; January is 1. */
export function monthName(month: number): string {
  return NAMES[month - 1] ?? "";
}

/** Which month of the year a name in lower case is, whole or in three letters or "sept"; null when it is none. */
export function monthNamed(name: string): number | null {
  return NUMBERS.get(name) ?? null;
}
