import { STANDING } from "../../domain/alignmentStatus";
import type { Day } from "../../domain/day";
import type { PartnerPriority, Priority } from "../model";
import { alignmentsStanding } from "./standing";

/** Which of the priorities that a partner priority lines up with are meant. What is left out does not restrict. */
export interface Behind {
  /** A slug: only this partnership's priorities. */
  readonly partnership?: string | null;
  /** Only through alignments that count on this day; without it on whatever day. */
  readonly inForceOn?: Day | null;
}

/**
 * The priorities behind a partner priority: those that it lines up with by an alignment that stands, each once. Only its
 * own alignments count: one that defers to a whole plan has none through that.
 */
export function prioritiesBehind(
  { alignments }: PartnerPriority,
  { partnership = null, inForceOn = null }: Behind = {},
): ReadonlySet<Priority> {
  const priorities = alignmentsStanding(alignments, STANDING, inForceOn).map(({ priority }) => priority);
  return new Set(
    partnership === null ? priorities : priorities.filter((each) => each.strategy.partnership.slug === partnership),
  );
}
