/**
 * The areas of the table by the numbers that the Department for Education gives authorities, regions and the country, each
 * with its GSS code. They are those of Kent and what it lies in; areas of other numbers are not held.
 */
const AREAS: Readonly<Record<string, string>> = {
  "886": "E10000016", // Kent
  "887": "E06000035", // Medway
  "989": "E12000008", // South East
  "970": "E92000001", // England
};

/** The GSS code of the area with a number, which may be written 886 or 886.0; null for other areas, or no number. */
export function areaNumbered(number: string, more: Readonly<Record<string, string>>): string | null {
  const plain = number.replace(/\.0+$/, "");
  if (Object.hasOwn(more, plain)) return more[plain] ?? null;
  return Object.hasOwn(AREAS, plain) ? (AREAS[plain] ?? null) : null;
}
