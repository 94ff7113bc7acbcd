import { dueAfterDaysOf } from "../../catalogue/dueAfterDaysOf";
import { Absence } from "../../domain/absence";
import type { Day } from "../../domain/day";
import { absent } from "../../domain/figure";
import { Frequency } from "../../domain/frequency";
import { whyNothingHeld } from "../../domain/gap";
import { isFinerThan, partsOf } from "../../domain/period/calendar";
import { type Period, periodStarting } from "../../domain/period/period";
import type { HeldFigure, HeldFigures } from "./heldFigures";

/** What stands in the place of figures that are not held, with the reason why, as it is on a day. */
export function gapsIn(held: HeldFigures, day: Day): (period: Period) => HeldFigure {
  const kinds = kindsHeld(held);
  const delivering = new Set(held.own.filter(({ value }) => value !== null).map(({ source }) => source));
  const dueAfterDays = dueAfterDaysOf(held.key.measure, (source) => delivering.has(source));
  return (period) => {
    const note = whyNotAvailable(held, kinds, period);
    const gap = note === null ? whyNothingHeld(period, day, dueAfterDays) : { absence: Absence.NOT_AVAILABLE, note };
    return { ...absent(gap.absence), measurement: null, note: gap.note };
  };
}

/** Why a period is not one of which something was to be expected; null when it is. */
function whyNotAvailable(
  { key: { measure, area }, around: [nearest] }: HeldFigures,
  kinds: readonly Period[],
  period: Period,
): string | null {
  const [example] = kinds;
  if (!example && nearest) {
    return `Held only for ${nearest.name} (${nearest.code}), which is wider than ${area.name}: its figures are not ${area.name}'s.`;
  }
  if (example && !kinds.some((kind) => makesUp(kind, period))) {
    return `Held only for other periods, such as ${example.label}, which do not make it up.`;
  }
  const isFine = isFinerThan(period.frequency, measure.frequency);
  return isFine && !example ? `Its values are kept by ${measure.frequency} or longer periods.` : null;
}

/** The latest period with a value of each kind of period for which values are held, for the area or for its parts. */
function kindsHeld({ own, tallies }: HeldFigures): Period[] {
  const periods = [
    ...own.filter(({ value }) => value !== null).map(({ period }) => period),
    ...tallies.filter(({ values }) => values > 0).map((tally) => periodStarting(tally.frequency, tally.startsOn)),
  ];
  const kinds = new Map<string, Period>();
  for (const period of periods) {
    const latest = kinds.get(kindOf(period));
    if (!latest || latest.endsOn < period.endsOn) kinds.set(kindOf(period), period);
  }
  return [...kinds.values()];
}

/** Years that end with different months are of different kinds. */
function kindOf({ frequency, endsOn }: Period): string {
  return frequency === Frequency.YEAR_ENDING ? endsOn.slice(5, 7) : frequency;
}

function makesUp(kind: Period, period: Period): boolean {
  if (kind.frequency === period.frequency) return kindOf(kind) === kindOf(period);
  return partsOf(period, kind.frequency) !== null;
}
