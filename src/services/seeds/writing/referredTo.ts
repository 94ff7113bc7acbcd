import { partCode } from "../partCode";
import type { PlanSeed, PrioritySeed, StrategySeed } from "../seedSet";
import type { Written } from "./parts";
import type { Referred } from "./writeAlignments";
import type { IndicatorIdOf } from "./writeIndicators";

type WrittenPriority = Written<PrioritySeed, Written<StrategySeed>>;

/** What was written before, and alignments refer to. */
export interface WrittenBefore {
  readonly strategies: readonly Written<StrategySeed>[];
  readonly priorities: readonly WrittenPriority[];
  readonly aims: readonly Written<PrioritySeed["aims"][number], WrittenPriority>[];
  readonly partnerPriorities: readonly Written<PlanSeed["priorities"][number], Written<PlanSeed>>[];
  readonly indicatorId: IndicatorIdOf;
}

/** Looks up what has just been written by the names that seeds of alignments give it. */
export function referredTo(before: WrittenBefore): Referred {
  const strategies = new Map(before.strategies.map((strategy) => [strategy.seed.slug, strategy]));
  const strategyNamed = (slug: string) => strategies.get(slug) ?? missing("strategy", slug);
  const priorities = new Map(
    before.priorities.map(({ seed, parent, id }) => [`${parent.seed.slug} ${seed.number}`, id] as const),
  );
  const aims = idsOfParts(before.aims, ({ seed, parent }) => `${parent.seed.slug} ${seed.number}`);
  const partnerPriorities = idsOfParts(before.partnerPriorities, ({ seed }) => seed.slug);
  const idIn = (ids: ReadonlyMap<string, number>, noun: string) => (name: string) =>
    ids.get(name) ?? missing(noun, name);
  return {
    partnerPriorityId: (plan, code) => idIn(partnerPriorities, "partner priority")(`${plan} ${code}`),
    priorityId: (strategy, number) => idIn(priorities, "priority")(`${strategy} ${number}`),
    aimId: (strategy, priority, code) => idIn(aims, "aim")(`${strategy} ${priority} ${code}`),
    indicatorId: (strategy, code) => before.indicatorId(strategyNamed(strategy), code),
    strategyId: (slug) => strategyNamed(slug).id,
  };
}

/** Parts by the name of what they are a part of and their own code, which may be their place. */
function idsOfParts<S extends { readonly code?: string | undefined }, P extends { readonly id: number }>(
  parts: readonly Written<S, P>[],
  nameOf: (parent: P) => string,
): ReadonlyMap<string, number> {
  const places = new Map<number, number>();
  return new Map(
    parts.map(({ seed, parent, id }) => {
      const place = (places.get(parent.id) ?? 0) + 1;
      places.set(parent.id, place);
      return [`${nameOf(parent)} ${partCode(seed, place)}`, id] as const;
    }),
  );
}

function missing(noun: string, name: string): never {
  throw new Error(`The seeds refer to the ${noun} "${name}" but do not hold it.`);
}
