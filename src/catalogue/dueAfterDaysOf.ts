import type { Holding } from "./holdings";
import type { Measure, Source } from "./model";

/**
 * How many days after a period's end figures of a measure are due: as the calendar of the first of its sources says that
 * delivers some; null for the rule that holds for all, where none does or it does not say.
 */
export function dueAfterDaysOf({ sources }: Measure, delivers: (source: Source) => boolean): number | null {
  return sources.find(delivers)?.dueAfterDays ?? null;
}

/** Whether a source delivers values among what is held. */
export function deliveringIn(holdings: readonly Holding[]): (source: Source) => boolean {
  const delivering = new Set(holdings.flatMap(({ lastStartsOn, sourceId }) => (lastStartsOn === null ? [] : sourceId)));
  return ({ rowId }) => delivering.has(rowId);
}
