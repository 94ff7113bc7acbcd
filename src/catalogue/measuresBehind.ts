import type { Catalogue } from "./catalogue";
import type { Measure, PartnerPriority } from "./model";

/**
 * The measures behind a partner priority: those of the indicators of the priorities that it aligns with. None, until
 * partner priorities are aligned with priorities.
 */
export function measuresBehind(_partnerPriority: PartnerPriority, _catalogue: Catalogue): readonly Measure[] {
  return [];
}
