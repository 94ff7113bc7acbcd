import { anonymousWriter } from "../../src/access/viewer";
import type { Alignment, PartnerPlan, PartnerPriority, Priority } from "../../src/catalogue/model";
import { bumpCatalogueVersion } from "../../src/database/version";
import { AlignmentStrength } from "../../src/domain/alignmentStrength";
import { contextOf } from "../../src/graphql/context";
import type { AlignmentInput } from "../../src/services/alignments/newAlignment";
import type { Changes } from "../../src/services/changes";
import type { PlanInput } from "../../src/services/plans/newPlan";
import type { TestHub } from "./hub";

/** The changes of one request to a hub, as anybody on its own machine may make them. */
export function changesOf({ database, catalogue, config }: TestHub): Changes {
  return contextOf({ database, catalogue, config }, anonymousWriter).changes;
}

/** A priority of a plan, by the plan's slug and the priority's code in it. */
export function partnerPriority(hub: TestHub, plan: string, code = "001"): PartnerPriority {
  const found = hub.catalogue.snapshot.partnerPriorities.find(({ key }) => key === `${plan}/${code}`);
  if (!found) throw new Error(`The hub has no priority ${code} of the plan ${plan}.`);
  return found;
}

/** A priority of Dartford's strategy by its number. */
export function priority(hub: TestHub, number: number): Priority {
  const found = hub.catalogue.snapshot.priorities.find((candidate) => candidate.number === number);
  if (!found) throw new Error(`The seeds have no priority ${number}.`);
  return found;
}

/** An alignment to send: of the police's first priority with Dartford's first, unless told otherwise. */
export function alignmentInput(hub: TestHub, input: Partial<AlignmentInput> = {}): AlignmentInput {
  return {
    partnerPriority: partnerPriority(hub, "kent-police-2017-2022").id,
    priority: priority(hub, 1).id,
    strength: AlignmentStrength.DIRECT,
    rationale: "Both want fewer victims of violence.",
    ...input,
  };
}

/** Proposes an alignment that must be taken. */
export async function proposed(hub: TestHub, input: Partial<AlignmentInput> = {}): Promise<Alignment> {
  const { made, errors } = await changesOf(hub).proposeAlignment(alignmentInput(hub, input));
  if (made === null) throw new Error(JSON.stringify(errors));
  return made;
}

/** A plan to send: the community safety team's next, unless told otherwise. */
export function planInput(input: Partial<PlanInput> = {}): PlanInput {
  return {
    slug: "kcst-2021",
    title: "Kent Community Safety Team priorities from 2021",
    organisation: "kcst",
    area: "E10000016",
    startsOn: "2021-04-01",
    supersedes: "kcst-priorities",
    priorities: [{ number: 1, title: "Violent Crime including Domestic Abuse" }],
    ...input,
  };
}

/** Publishes a plan that must be taken. */
export async function published(hub: TestHub, input: Partial<PlanInput> = {}): Promise<PartnerPlan> {
  const { made, errors } = await changesOf(hub).publishPlan(planInput(input));
  if (made === null) throw new Error(JSON.stringify(errors));
  return made;
}

/** Takes every plan that was published out of a test's database, with all that is aligned. */
export async function forgetPublished({ database, catalogue }: TestHub): Promise<void> {
  const version = await database.dataSource.transaction(async (manager) => {
    await manager.query("TRUNCATE alignments CASCADE");
    await manager.query("DELETE FROM partner_plans WHERE published_at IS NOT NULL");
    return bumpCatalogueVersion(manager);
  });
  await catalogue.reach(version);
}
