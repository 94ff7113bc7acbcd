import type { EntityManager } from "typeorm";
import type { Catalogue } from "../../catalogue/catalogue";
import { ordinal } from "../../catalogue/globalId";
import type { Database } from "../../database/database";
import { inTurn, LOCKS } from "../../database/transaction";
import { bumpCatalogueVersion } from "../../database/version";
import type { Refused } from "../userError";
import type { Written } from "../written";
import type { WrittenPriority } from "./counterparts";
import { type NewPlan, type PlanInput, readPlan } from "./newPlan";
import { proposeAgain } from "./proposeAgain";
import { faultsOfPlace, type Place } from "./succession";

/**
 * Publishes an organisation's plan, which from then on is only superseded. One that supersedes another ends it the day
 * before it starts; what was aligned with that one is proposed again, not carried over. Gives the plan's row, or all that
 * is wrong with the input. Publications take turns with one another, and with the loading of seeds, which writes plans too.
 */
export async function publishPlan(
  database: Database,
  catalogue: Catalogue,
  input: PlanInput,
): Promise<Written | Refused> {
  const plan = readPlan(catalogue, input);
  if ("errors" in plan) return plan;
  return inTurn(database, LOCKS.seed, async (manager) => {
    const errors = [...faultsOfPlace(await placeOf(manager, plan))];
    if (errors.length > 0) return { errors };
    const rowId = await insertPlan(manager, plan);
    const priorities = await insertPriorities(manager, rowId, plan);
    if (plan.supersedes !== null) await proposeAgain(manager, catalogue, { plan, former: plan.supersedes, priorities });
    return { rowId, catalogueVersion: await bumpCatalogueVersion(manager) };
  });
}

/** Since the snapshot, others may have taken the plan's name or its place. */
async function placeOf(manager: EntityManager, { slug, supersedes, organisation, area, startsOn }: NewPlan) {
  const [found] = await manager.query<[Pick<Place, "isTaken" | "successor" | "inForce">]>(
    `SELECT EXISTS (SELECT FROM partner_plans WHERE slug = $1) AS "isTaken",
      (SELECT slug FROM partner_plans WHERE supersedes_slug = $2) AS successor,
      (SELECT plan.slug FROM partner_plans plan LEFT JOIN partner_plans next ON next.supersedes_slug = plan.slug
        WHERE plan.organisation_id = $3 AND plan.area_id = $4 AND plan.slug <> $1 AND $5::date IS NOT NULL
          AND daterange(plan.starts_on, plan.ends_on, '[]') @> $5::date AND coalesce(next.starts_on > $5::date, true)
        ORDER BY plan.starts_on DESC NULLS LAST, plan.slug LIMIT 1) AS "inForce"`,
    [slug, supersedes?.slug, organisation.rowId, area.rowId, startsOn],
  );
  return { slug, supersedes: supersedes?.slug ?? null, ...found };
}

async function insertPlan(manager: EntityManager, plan: NewPlan): Promise<number> {
  const { slug, title, organisation, area, startsOn, endsOn, supersedes, documentedIn } = plan;
  const [{ id }] = await manager.query<[{ id: number }]>(
    `INSERT INTO partner_plans (slug, title, organisation_id, area_id, starts_on, ends_on, supersedes_slug, documented_in,
      published_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, date_trunc('milliseconds', clock_timestamp())) RETURNING id`,
    [slug, title, organisation.rowId, area.rowId, startsOn, endsOn, supersedes?.slug, documentedIn],
  );
  return id;
}

async function insertPriorities(
  manager: EntityManager,
  planId: number,
  { priorities }: NewPlan,
): Promise<readonly WrittenPriority[]> {
  const rows = priorities.map((priority, place) => ({ ...priority, position: place + 1, code: ordinal(place + 1) }));
  return manager.query<WrittenPriority[]>(
    `INSERT INTO partner_priorities (plan_id, code, position, number, title, statement, cross_cutting)
    SELECT $1, code, position, number, title, statement, "crossCutting"
    FROM jsonb_to_recordset($2::jsonb) AS given(code text, position integer, number integer, title text, statement text,
      "crossCutting" boolean)
    RETURNING id, title, statement, cross_cutting AS "crossCutting"`,
    [planId, JSON.stringify(rows)],
  );
}
