import { comparePeriods } from "../../domain/period/calendar";
import { periodStarting } from "../../domain/period/period";
import { nodeOf } from "../globalId";
import type { Target } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, found, grow } from "./assembly";

/** What indicators are wanted to reach, as it stands and as it stood. */
export function linkTargets(tables: Tables, { indicators, organisations, targets }: Assembly): void {
  const all = tables.targets.map((row): Target => {
    const indicator = found(indicators, row.indicatorId);
    const period = periodStarting(row.frequency, row.startsOn);
    return become(row, {
      // A change has an id of its own, as a measurement's revision has.
      ...nodeOf("Target", row.id, indicator.strategy.slug, indicator.code, period.key, String(row.vintage)),
      indicator,
      period,
      setBy: row.setById === null ? null : found(organisations, row.setById),
    });
  });
  for (const target of all.sort((a, b) => comparePeriods(a.period, b.period) || a.vintage - b.vintage)) {
    targets.set(target.rowId, target);
    grow(target.indicator.targetHistory, target);
    if (target.supersededAt === null) grow(target.indicator.targets, target);
  }
}
