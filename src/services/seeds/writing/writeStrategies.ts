import { ConsiderationEntity } from "../../../entities/consideration.entity";
import { StrategyEntity } from "../../../entities/strategy.entity";
import type { StrategySeed } from "../seedSet";
import type { IdOf } from "./idsBy";
import type { Written } from "./parts";
import type { Reconciliation } from "./reconciliation";

/** Strategies and what the partnership weighed; what else they hold is written by the files beside this one. */
export async function writeStrategies(
  tables: Reconciliation,
  seeds: readonly StrategySeed[],
  partnershipId: IdOf,
): Promise<Written<StrategySeed>[]> {
  const strategies = await tables.things(StrategyEntity, {
    key: ["slug"],
    seeds,
    row: ({ slug, partnership, title, edition, startsOn, endsOn, datesNote, heading, documentedIn }) => ({
      slug,
      partnershipId: partnershipId(partnership),
      title,
      edition,
      startsOn,
      endsOn,
      datesNote,
      heading,
      documentedIn,
    }),
  });
  await tables.details(ConsiderationEntity, {
    of: "strategyId",
    parents: strategies,
    each: ({ seed }) => seed.considerations?.items ?? [],
    key: ["position"],
    row: ({ name, meaning }, position, { seed }) => ({
      position,
      name,
      meaning,
      heading: seed.considerations?.heading ?? seed.heading,
    }),
  });
  return strategies;
}
