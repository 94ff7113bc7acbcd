import { PartnerPlanEntity } from "../../../entities/partnerPlan.entity";
import { PartnerPriorityEntity } from "../../../entities/partnerPriority.entity";
import { PartnerPriorityDelegationEntity } from "../../../entities/partnerPriorityDelegation.entity";
import { partCode } from "../partCode";
import type { PlanSeed } from "../seedSet";
import { type IdOf, idsBy } from "./idsBy";
import type { Written } from "./parts";
import type { Reconciliation } from "./reconciliation";

/** Partner plans with their priorities, and the plans to which these defer. Gives the priorities. */
export async function writePlans(
  tables: Reconciliation,
  seeds: readonly PlanSeed[],
  areaId: IdOf,
  organisationId: IdOf,
): Promise<Written<PlanSeed["priorities"][number], Written<PlanSeed>>[]> {
  const plans = await tables.things(PartnerPlanEntity, {
    key: ["slug"],
    seeds,
    // A plan found later may stand between two that followed one another until now.
    passes: "supersedesSlug",
    row: ({
      slug,
      title,
      organisation,
      area,
      startsOn,
      endsOn,
      datesNote,
      supersedes,
      documentedIn,
      heading,
      note,
    }) => ({
      slug,
      title,
      organisationId: organisationId(organisation),
      areaId: areaId(area),
      startsOn,
      endsOn,
      datesNote,
      supersedesSlug: supersedes,
      documentedIn,
      heading,
      note,
      publishedAt: null,
    }),
  });
  const priorities = await tables.parts(PartnerPriorityEntity, {
    of: "planId",
    parents: plans,
    each: ({ seed }) => seed.priorities,
    key: ["code"],
    row: ({ delegationRationale, ...priority }, position) => ({
      code: partCode(priority, position),
      position,
      number: priority.number,
      title: priority.title,
      statement: priority.statement,
      crossCutting: priority.crossCutting,
      documentedIn: priority.documentedIn,
      note: priority.note,
      delegationRationale,
    }),
  });
  const planId = idsBy("plan", plans, ({ slug }) => slug);
  await tables.details(PartnerPriorityDelegationEntity, {
    of: "partnerPriorityId",
    parents: priorities,
    each: ({ seed }) => seed.delegatesTo,
    key: ["planId"],
    row: (plan, position) => ({ planId: planId(plan), position }),
  });
  return priorities;
}
