import type { Day } from "../../domain/day";
import type { Asking } from "../asking";

/** Swedish writes dates as ISO 8601 does. */
const LONDON_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" });

/** The day on which a question stands: today, or that of the instant as of which it is asked, in the United Kingdom. */
export function dayOf(asOf: Date | null, { today }: Pick<Asking, "today">): Day {
  return asOf === null ? today : LONDON_DAY.format(asOf);
}
