import type { Day } from "../domain/day";
import type { PartnerPlan } from "./model";

/** The last day on which a plan is in force, and what ends it. */
export interface PlanEnd {
  readonly day: Day;
  /** One sentence. */
  readonly reason: string;
}

/** When a plan ends, by its own last day or by its successor, whichever is sooner; null while nothing ends it. */
export function planEnd({ validity: { to: day }, endsOn, supersededBy }: PartnerPlan): PlanEnd | null {
  if (day === null) return null;
  const from = supersededBy?.startsOn ? ` from ${supersededBy.startsOn}` : "";
  const next = supersededBy && `${supersededBy.title} (${supersededBy.slug}) supersedes it${from}`;
  if (endsOn !== day) return { day, reason: `${next}.` };
  return { day, reason: next === null ? "It is its own last day." : `It is its own last day, and ${next}.` };
}
