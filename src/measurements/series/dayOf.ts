import { type Day, dayAfter } from "../../domain/day";
import { londonDay } from "../../domain/londonDay";
import type { Asking } from "../asking";

/** Before any hub was, and so as early as any day on which a question can stand. */
const EARLIEST = new Date("1900-01-01");

/**
 * The day on which a question stands: today, or that of the instant as of which it is asked, in the United Kingdom. No
 * question stands on a day that is yet to come: what is not due today is not due.
 */
export function dayOf(asOf: Date | null, { today }: Pick<Asking, "today">): Day {
  if (asOf === null || asOf >= new Date(dayAfter(today))) return today;
  const then = londonDay(asOf < EARLIEST ? EARLIEST : asOf);
  return then < today ? then : today;
}
