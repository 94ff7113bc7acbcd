import type { AlignmentStatus } from "../../domain/alignmentStatus";
import type { Day } from "../../domain/day";
import { includes } from "../../domain/validity";
import { areasBearingOn, plansInForce } from "../bearing";
import type { Alignment, PartnerPlan, Partnership } from "../model";

/** Whether an alignment's validity, which its plan's bounds, holds a day. When it was asserted does not matter. */
export function isValidOn({ validity }: Alignment, day: Day): boolean {
  return validity !== null && includes(validity, day);
}

/** Whether an alignment counts on a day: it is valid, and of its organisation's plans for the partnership its own is in force. */
export function countsOn(alignment: Alignment, day: Day): boolean {
  const { partnerPriority, priority } = alignment;
  return isValidOn(alignment, day) && isPlanInForce(partnerPriority.plan, priority.strategy.partnership, day);
}

function isPlanInForce(plan: PartnerPlan, partnership: Partnership, day: Day): boolean {
  const concerned = areasBearingOn(partnership);
  const rivals = plan.organisation.plans.filter(({ area }) => concerned.has(area));
  return plansInForce(rivals, day).includes(plan);
}

/** The alignments of some statuses, and that count on a day where one is given; in the order in which they come. */
export function alignmentsStanding(
  alignments: readonly Alignment[],
  statuses: readonly AlignmentStatus[],
  day: Day | null,
): Alignment[] {
  return alignments.filter(
    (alignment) => statuses.includes(alignment.status) && (day === null || countsOn(alignment, day)),
  );
}
