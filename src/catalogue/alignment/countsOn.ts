import { STANDING } from "../../domain/alignmentStatus";
import type { Day } from "../../domain/day";
import { includes } from "../../domain/validity";
import type { Alignment } from "../model";

/**
 * Whether an alignment counts on a day: it stands, proposed or confirmed, and the day is one of its own. Without a day,
 * whether it counts on any. The day on which it was asserted or decided upon plays no part.
 */
export function countsOn({ status, validity }: Pick<Alignment, "status" | "validity">, day: Day | null): boolean {
  return STANDING.includes(status) && validity !== null && (day === null || includes(validity, day));
}
