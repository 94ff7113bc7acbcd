import type { Measure, PartnerPriority } from "../model";
import { indicatorsBehind } from "./indicatorsBehind";

/** The measures behind a partner priority: those of the indicators behind it, on whatever day, each once. */
export function measuresBehind(partnerPriority: PartnerPriority): ReadonlySet<Measure> {
  return new Set(indicatorsBehind(partnerPriority).map(({ measure }) => measure));
}
