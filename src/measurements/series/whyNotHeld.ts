import { enclosing } from "../../catalogue/containment";
import type { Area, Measure } from "../../catalogue/model";
import { Absence } from "../../domain/absence";
import type { Day } from "../../domain/day";
import { absent } from "../../domain/figure";
import { frequencyMeanings } from "../../domain/frequency";
import { whyNothingHeld } from "../../domain/gap";
import { isFinerThan } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import type { Asking } from "../asking";
import type { HeldFigure, HeldFigures } from "./heldFigures";

/** What stands in the place of a figure that is not held, with the reason why. */
export function notHeld(held: HeldFigures, period: Period, asking: Asking, day: Day): HeldFigure {
  const { absence, note } = whyNot(held, period, asking, day);
  return { ...absent(absence), measurement: null, note };
}

function whyNot(held: HeldFigures, period: Period, asking: Asking, day: Day): { absence: Absence; note: string } {
  const { measure, area } = held.key;
  const nothing = whyNothingHeld(period, day);
  if (held.own.length === 0 && held.tallies.length === 0) {
    const wider = whereHeld(measure, area, asking);
    if (wider) return { absence: Absence.NOT_AVAILABLE, note: onlyFor(area, wider) };
    return nothing;
  }
  const coarser = held.own.find((row) => row.value !== null && isFinerThan(period.frequency, row.period.frequency));
  const isHeldAsFine = [...held.own.map((row) => row.period), ...held.tallies].some(
    ({ frequency }) => !isFinerThan(period.frequency, frequency),
  );
  if (coarser && !isHeldAsFine) {
    const meaning = frequencyMeanings[coarser.period.frequency].toLowerCase().replace(/\.$/, "");
    return { absence: Absence.NOT_AVAILABLE, note: `Held only for longer periods (${meaning}).` };
  }
  return nothing;
}

/** The nearest area around that has values of its own. Its figures are never passed off as the area's. */
export function whereHeld(measure: Measure, area: Area, { catalogue: { holdings } }: Asking): Area | null {
  const isHeld = (around: Area) => holdings.of(measure, around).some(({ lastStartsOn }) => lastStartsOn !== null);
  return [...enclosing(area, null)].find(isHeld) ?? null;
}

function onlyFor(area: Area, wider: Area): string {
  return `Held only for ${wider.name} (${wider.code}), which is wider than ${area.name}: its figures are not ${area.name}'s.`;
}
