import type { Indicator, PartnerPriority } from "../model";
import { type Behind, prioritiesBehind } from "./prioritiesBehind";

/**
 * The indicators behind a partner priority: those of the whole priorities that it lines up with, also where an alignment
 * names some of them as the ones that it concerns. Each once, in the order of strategy, priority and its list.
 */
export function indicatorsBehind(partnerPriority: PartnerPriority, behind?: Behind): Indicator[] {
  const priorities = [...prioritiesBehind(partnerPriority, behind)];
  const indicators = new Set(priorities.flatMap((priority) => priority.indicators));
  return [...indicators].sort((a, b) => (a.key < b.key ? -1 : 1));
}
