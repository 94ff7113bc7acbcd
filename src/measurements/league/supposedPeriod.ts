import { enclosing } from "../../catalogue/containment";
import type { Holding } from "../../catalogue/holdings";
import { found } from "../../catalogue/link/assembly";
import type { Area, Measure } from "../../catalogue/model";
import { Frequency } from "../../domain/frequency";
import { latestPeriod } from "../../domain/latestPeriod";
import { periodsBetween, shift } from "../../domain/period/calendar";
import { type Period, periodStarting } from "../../domain/period/period";
import type { Asking } from "../asking";
import type { LeagueQuestion } from "./leagueQuestion";

/** How many of the latest months are looked at: the latest complete quarter ends within them. */
const MONTHS_LOOKED_AT = 5;

/** What is held of a league's measure for its areas, or for what lies within them: of those a league can tell something. */
export function holdingsAmong(
  measure: Measure,
  areas: readonly Area[],
  { catalogue }: Pick<Asking, "catalogue">,
): Holding[] {
  const listed = new Set(areas);
  return catalogue.holdings.everywhere(measure).filter(({ areaId }) => {
    const area = found(catalogue.rows.areas, areaId);
    return listed.has(area) || [...enclosing(area, null)].some((around) => listed.has(around));
  });
}

/**
 * The period that a league is of when none is asked for, judged from where each series starts and ends: its months are
 * taken to have no gap. Null when nothing is held that everybody may see.
 */
export function supposedPeriod(holdings: readonly Holding[], { measure, source }: LeagueQuestion): Period | null {
  const sources = source ? [source] : measure.sources;
  return latestPeriod(
    sources.map(({ rowId }) => holdings.filter(({ sourceId }) => sourceId === rowId).flatMap(latestPeriodsOf)),
  );
}

function latestPeriodsOf({ frequency, firstStartsOn, lastStartsOn }: Holding): Period[] {
  if (firstStartsOn === null || lastStartsOn === null) return [];
  const last = periodStarting(frequency, lastStartsOn);
  if (frequency !== Frequency.MONTH) return [last];
  return periodsBetween(shift(last, 1 - MONTHS_LOOKED_AT), last).filter(({ startsOn }) => startsOn >= firstStartsOn);
}
