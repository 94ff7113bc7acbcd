import type { Measure, PartnerPriority } from "../model";
import { prioritiesBehind } from "./prioritiesBehind";

/** The measures behind a partner priority: those of the indicators of the priorities behind it, on whatever day. */
export function measuresBehind(partnerPriority: PartnerPriority): ReadonlySet<Measure> {
  const priorities = [...prioritiesBehind(partnerPriority)];
  return new Set(priorities.flatMap(({ indicators }) => indicators.map(({ measure }) => measure)));
}
