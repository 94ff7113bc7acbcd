import type { Area } from "../../catalogue/model";
import { Absence } from "../../domain/absence";
import { whyNothingHeld } from "../../domain/gap";
import { isFinerThan } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import type { Asking } from "../asking";
import { dayOf } from "../series/dayOf";
import { whereHeld } from "../series/whereHeld";
import type { LeagueQuestion } from "./leagueQuestion";

/**
 * Why an area has nothing at all in a league's period: its figures are held only for a wider area or for longer periods,
 * or they are not due yet, or did not come.
 */
export function whyAbsent({ measure, asOf }: LeagueQuestion, area: Area, period: Period, asking: Asking): Absence {
  // What not everybody may see must look as if it were not there.
  const held = asking.catalogue.holdings.within(measure, area).filter(({ lastStartsOn }) => lastStartsOn !== null);
  const isWiderOnly = held.length === 0 && whereHeld(measure, area, asking.catalogue).length > 0;
  const isLongerOnly = held.length > 0 && held.every(({ frequency }) => isFinerThan(period.frequency, frequency));
  if (isWiderOnly || isLongerOnly) return Absence.NOT_AVAILABLE;
  return whyNothingHeld(period, dayOf(asOf, asking)).absence;
}
