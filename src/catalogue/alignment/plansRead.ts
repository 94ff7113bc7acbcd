import type { Day } from "../../domain/day";
import { includes } from "../../domain/validity";
import { plansBearingOn, plansInForce } from "../bearing";
import type { Catalogue } from "../catalogue";
import type { PartnerPlan, Partnership } from "../model";

/** The partner plans that a matrix sets against a partnership's priorities. */
export interface PlansRead {
  /** By organisation, so that the order of rows does not change when one plan takes another's place. */
  readonly plans: readonly PartnerPlan[];
  /** Which plans have no rows although they run, and why: one sentence each. */
  readonly notes: readonly string[];
}

/** The plans in force on a day for a partnership's area, one an organisation. */
export function plansRead(catalogue: Catalogue, partnership: Partnership, day: Day): PlansRead {
  const bearing = plansBearingOn(catalogue, partnership);
  const plans = plansInForce(bearing, day).sort((a, b) => (a.organisation.key < b.organisation.key ? -1 : 1));
  const passedOver = bearing.filter((plan) => includes(plan.validity, day) && !plans.includes(plan));
  return { plans, notes: [...plans.flatMap(unknown), ...passedOver.map((plan) => besides(plan, plans, day))] };
}

/** Of such a plan nothing is known to line up, nor not to. */
function unknown({ title, organisation, priorities, crossCuttingThemes }: PartnerPlan): string[] {
  if (priorities.length + crossCuttingThemes.length > 0) return [];
  return [`The priorities of ${title}, the plan of ${organisation.name}, are not known, so that it has no rows.`];
}

function besides({ title, organisation }: PartnerPlan, plans: readonly PartnerPlan[], day: Day): string {
  const read = plans.find((plan) => plan.organisation === organisation);
  return `${organisation.name} has more than one plan on ${day}: ${read?.title}, which started last, is read, and ${title} is not.`;
}
