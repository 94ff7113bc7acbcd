import { AimEntity } from "../../../entities/aim.entity";
import { AimIndicatorEntity } from "../../../entities/aimIndicator.entity";
import { FocusEntity } from "../../../entities/focus.entity";
import { PriorityEntity } from "../../../entities/priority.entity";
import { PriorityIndicatorEntity } from "../../../entities/priorityIndicator.entity";
import { StatedFigureEntity } from "../../../entities/statedFigure.entity";
import type { PrioritySeed, StrategySeed } from "../seedSet";
import type { Written } from "./parts";
import type { Reconciliation } from "./reconciliation";
import type { IndicatorIdOf } from "./writeIndicators";

/** Priorities with their focuses, aims and stated figures, and the indicators that each of them and each aim watches. */
export async function writePriorities(
  tables: Reconciliation,
  strategies: readonly Written<StrategySeed>[],
  indicatorId: IndicatorIdOf,
): Promise<Written<PrioritySeed, Written<StrategySeed>>[]> {
  const priorities = await tables.parts(PriorityEntity, {
    of: "strategyId",
    parents: strategies,
    each: ({ seed }) => seed.priorities,
    key: ["number"],
    row: ({ number, title, summary, heading }) => ({ number, title, summary, heading }),
  });
  await tables.details(FocusEntity, {
    of: "priorityId",
    parents: priorities,
    each: ({ seed }) => seed.focuses,
    key: ["number"],
    row: ({ statement, note }, number) => ({ number, statement, note }),
  });
  await tables.details(StatedFigureEntity, {
    of: "priorityId",
    parents: priorities,
    each: ({ seed }) => seed.statedFigures,
    key: ["position"],
    row: ({ statement, asStated, asRecomputed, unit, note, heading }, position) => ({
      position,
      statement,
      asStated,
      asRecomputed,
      unit,
      note,
      heading,
    }),
  });
  await tables.details(PriorityIndicatorEntity, {
    of: "priorityId",
    parents: priorities,
    each: ({ seed }) => seed.indicators,
    key: ["indicatorId"],
    row: ({ code }, position, priority) => ({ indicatorId: indicatorId(priority.parent, code), position }),
  });
  const aims = await tables.parts(AimEntity, {
    of: "priorityId",
    parents: priorities,
    each: ({ seed }) => seed.aims,
    key: ["number"],
    row: ({ statement, note }, number) => ({ number, statement, note }),
  });
  await tables.details(AimIndicatorEntity, {
    of: "aimId",
    parents: aims,
    each: ({ seed }) => seed.indicators,
    key: ["indicatorId"],
    row: ({ indicator, desiredDirection, note }, position, { parent: priority }) => ({
      indicatorId: indicatorId(priority.parent, indicator),
      position,
      desiredDirection,
      note,
    }),
  });
  return priorities;
}
