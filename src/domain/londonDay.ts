import type { Day } from "./day";

/** Swedish writes dates as ISO 8601 does. */
const FORMAT = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });

/** The day it is in the United Kingdom at an instant of the years 1000 to 9999. */
export function londonDay(instant: Date): Day {
  return FORMAT.format(instant);
}
