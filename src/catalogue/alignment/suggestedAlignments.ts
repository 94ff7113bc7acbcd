import { type PartnerText, type Suggestion, suggest } from "../../domain/suggestion/suggest";
import { type TermTable, termTable } from "../../domain/suggestion/termTable";
import { enclosing } from "../containment";
import type { Priority, Strategy } from "../model";

/** Weighed when a strategy of a snapshot is first asked for, and gone with it. */
const tables = new WeakMap<Strategy, TermTable<Priority>>();

/** The priorities of a strategy that a partner priority's own words speak for, the best first, at most so many. */
export function suggestedAlignments(
  strategy: Strategy,
  partnerPriority: PartnerText,
  most: number,
): Suggestion<Priority>[] {
  return suggest(termTableOf(strategy), partnerPriority).slice(0, most);
}

function termTableOf(strategy: Strategy): TermTable<Priority> {
  const known = tables.get(strategy);
  if (known) return known;
  const { area } = strategy.partnership;
  const places = [area, ...enclosing(area, null)].map(({ name }) => name);
  const table = termTable(strategy.priorities, places);
  tables.set(strategy, table);
  return table;
}
