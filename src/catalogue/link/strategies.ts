import { agreesAsStated } from "../../domain/statedFigure";
import { nodeOf, ordinal } from "../globalId";
import type { Priority, Strategy } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, byNumber, found, grow, inOrder, set } from "./assembly";

/** Strategies and their priorities, with what each will do and what it states. */
export function linkStrategies(tables: Tables, { partnerships, strategies, priorities }: Assembly): void {
  for (const row of [...tables.strategies].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const partnership = found(partnerships, row.partnershipId);
    const strategy = become(row, {
      ...nodeOf("Strategy", row.id, row.slug),
      partnership,
      priorities: [],
      indicators: [],
      achievements: [],
      surveys: [],
      considerations: [],
    }) as Omit<Strategy, "gaps"> as Strategy;
    set(strategy, "gaps", { strategy, unmeasuredAims: [], unanchoredIndicators: [] });
    strategies.set(strategy.rowId, strategy);
    grow(partnership.strategies, strategy);
  }
  for (const row of inOrder(tables.considerations)) grow(found(strategies, row.strategyId).considerations, row);
  for (const row of byNumber(tables.priorities)) {
    const strategy = found(strategies, row.strategyId);
    const priority: Priority = become(row, {
      ...nodeOf("Priority", row.id, strategy.slug, ordinal(row.number)),
      strategy,
      focuses: [],
      aims: [],
      indicators: [],
      statedFigures: [],
      alignments: [],
      judgements: [],
    });
    priorities.set(priority.rowId, priority);
    grow(strategy.priorities, priority);
  }
  for (const row of byNumber(tables.focuses)) grow(found(priorities, row.priorityId).focuses, row);
  for (const row of inOrder(tables.statedFigures)) {
    const agrees = agreesAsStated(row.asStated, row.asRecomputed);
    grow(found(priorities, row.priorityId).statedFigures, become(row, { page: row.heading, agrees }));
  }
}
