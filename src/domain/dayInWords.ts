import type { Day } from "./day";

/** A day as people write it: "3 March 2019". */
export function dayInWords(day: Day): string {
  return new Date(day).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
