import { endedBy } from "../../domain/validity";
import { nodeOf } from "../globalId";
import type { PartnerPlan, PartnerPriority } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, found, grow, inOrder, set } from "./assembly";

/** Partner plans in their succession, and the priorities of each. */
export function linkPartnerPlans(tables: Tables, assembly: Assembly): void {
  const { areas, organisations, partnerPlans } = assembly;
  const bySlug = new Map<string, PartnerPlan>();
  const startOf = ({ startsOn, slug }: { startsOn: string | null; slug: string }) => `${startsOn ?? ""} ${slug}`;
  const byStart = [...tables.partnerPlans].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  for (const row of byStart) {
    const plan: PartnerPlan = become(row, {
      ...nodeOf("PartnerPlan", row.id, row.slug),
      organisation: found(organisations, row.organisationId),
      area: found(areas, row.areaId),
      supersedes: null,
      supersededBy: null,
      validity: { from: row.startsOn, to: row.endsOn },
      priorities: [],
      crossCuttingThemes: [],
    });
    partnerPlans.set(plan.rowId, plan);
    bySlug.set(row.slug, plan);
    grow(plan.organisation.plans, plan);
  }
  for (const plan of bySlug.values()) {
    const former = plan.supersedesSlug === null ? undefined : bySlug.get(plan.supersedesSlug);
    if (former === undefined) continue;
    set(plan, "supersedes", former);
    set(former, "supersededBy", plan);
    set(former, "validity", endedBy(former.validity, plan.startsOn));
  }
  linkPartnerPriorities(tables, assembly);
}

function linkPartnerPriorities(tables: Tables, { partnerPlans, partnerPriorities }: Assembly): void {
  for (const row of inOrder(tables.partnerPriorities)) {
    const plan = found(partnerPlans, row.planId);
    const node = nodeOf("PartnerPriority", row.id, plan.slug, row.code);
    const priority: PartnerPriority = become(row, {
      ...node,
      plan,
      delegatesTo: [],
      alignments: [],
      unalignedJudgements: [],
    });
    partnerPriorities.set(priority.rowId, priority);
    grow(row.crossCutting ? plan.crossCuttingThemes : plan.priorities, priority);
  }
  for (const row of inOrder(tables.delegations)) {
    grow(found(partnerPriorities, row.partnerPriorityId).delegatesTo, found(partnerPlans, row.planId));
  }
}
