import { IndicatorEntity } from "../../../entities/indicator.entity";
import type { PartnershipSeed, StrategySeed } from "../seedSet";
import type { IdOf } from "./idsBy";
import type { Written } from "./parts";
import type { Reconciliation } from "./reconciliation";

/** Looks up an indicator by its code, which is its own only within its strategy. */
export type IndicatorIdOf = (strategy: { readonly id: number }, code: string) => number;

interface Known {
  readonly partnerships: readonly PartnershipSeed[];
  readonly measureId: IdOf;
  readonly areaId: IdOf;
  readonly organisationId: IdOf;
}

/** Indicators: each is a part of its strategy, whichever priority lists it. */
export async function writeIndicators(
  tables: Reconciliation,
  strategies: readonly Written<StrategySeed>[],
  { partnerships, measureId, areaId, organisationId }: Known,
): Promise<IndicatorIdOf> {
  const areas = new Map(partnerships.map(({ slug, area }) => [slug, area]));
  const areaOf = ({ partnership }: StrategySeed) => areas.get(partnership) ?? partnership;
  const indicators = await tables.parts(IndicatorEntity, {
    of: "strategyId",
    parents: strategies,
    each: ({ seed }) => seed.priorities.flatMap(({ indicators }) => indicators),
    key: ["code"],
    row: ({ code, title, measure, area, status, desiredDirection, owner, note }, _, strategy) => ({
      code,
      title,
      measureId: measureId(measure ?? code),
      areaId: areaId(area ?? areaOf(strategy.seed)),
      status,
      desiredDirection,
      ownerId: owner === undefined ? null : organisationId(owner),
      note,
    }),
  });
  const ids = new Map(indicators.map(({ seed, id, parent }) => [`${parent.id} ${seed.code}`, id]));
  return (strategy, code) => {
    const id = ids.get(`${strategy.id} ${code}`);
    if (id === undefined) throw new Error(`The seeds refer to the indicator "${code}" but its strategy has none such.`);
    return id;
  };
}
