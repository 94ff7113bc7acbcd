import { deliveringIn, dueAfterDaysOf } from "../../catalogue/dueAfterDaysOf";
import { holdingsBehind } from "../../catalogue/holdingsBehind";
import { latestHeld } from "../../catalogue/latestHeld";
import { type Freshness, freshnessOf } from "../../domain/freshness";
import type { Asking } from "../asking";
import type { Grounds } from "./grounds";

/** How fresh an indicator's figures are, and when some were last read. */
export interface FreshnessNow extends Freshness {
  readonly lastImportedAt: string | null;
}

/**
 * How fresh an indicator's figures were on the day of the question, those of the area itself and of the areas that it is
 * made up of, whichever period is assessed. What is held now is known without asking; what was held then is told by the
 * vintages.
 */
export function freshnessAsOf({ question, held, day }: Grounds, { catalogue }: Asking): FreshnessNow {
  const { indicator, area, asOf } = question;
  const now = holdingsBehind(catalogue, indicator.measure, area);
  const holdings = asOf === null ? now : heldThen(held);
  const read =
    asOf === null
      ? now.flatMap(({ lastRecordedAt }) => lastRecordedAt ?? [])
      : [...held.own, ...held.tallies].map(({ recordedAt }) => recordedAt);
  const dueAfterDays = dueAfterDaysOf(indicator.measure, deliveringIn(now));
  const freshness = freshnessOf(latestHeld(holdings), indicator.status, day, dueAfterDays);
  return { ...freshness, lastImportedAt: read.sort().at(-1) ?? null };
}

function heldThen({ own, tallies }: Grounds["held"]): Parameters<typeof latestHeld>[0] {
  return [
    ...own.map(({ value, period }) => ({
      frequency: period.frequency,
      lastStartsOn: value === null ? null : period.startsOn,
    })),
    ...tallies.map(({ values, frequency, startsOn }) => ({ frequency, lastStartsOn: values === 0 ? null : startsOn })),
  ];
}
