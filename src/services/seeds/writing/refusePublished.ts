import type { EntityManager } from "typeorm";
import { londonDay } from "../../../domain/londonDay";
import { StartError } from "../../../errors";
import type { PlanSeed } from "../seedSet";

/** A plan that a client published to this hub. */
interface Published {
  readonly slug: string;
  readonly supersedes: string | null;
  readonly publishedAt: Date;
}

/**
 * Holds seeds to what clients have published since: a published plan is never edited, not by a file either, and a plan has
 * one successor. Throws a StartError that names the plan and says what to do.
 */
export async function refusePublished(manager: EntityManager, plans: readonly PlanSeed[]): Promise<void> {
  const published = await manager.query<Published[]>(
    `SELECT slug, supersedes_slug AS supersedes, published_at AS "publishedAt"
    FROM partner_plans WHERE published_at IS NOT NULL`,
  );
  for (const { slug, supersedes, publishedAt } of published) {
    const known = `published to this hub on ${londonDay(publishedAt)}`;
    if (plans.some((plan) => plan.slug === slug)) {
      throw new StartError(
        `The seeds hold the plan ${slug}, which was ${known} and so is never edited: take its file out, or give the plan another slug.`,
      );
    }
    const rival = plans.find((plan) => supersedes !== null && plan.supersedes === supersedes);
    if (rival) {
      throw new StartError(
        `The seeds let the plan ${rival.slug} supersede ${supersedes}, which is superseded by ${slug} already, ${known}: let it supersede that one.`,
      );
    }
  }
}
