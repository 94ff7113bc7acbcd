import type { Measure } from "../../catalogue/model";
import { overTime } from "../../domain/aggregation";
import type { Frequency } from "../../domain/frequency";
import { enclosing, partsOf, periodsBetween } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import { ratioMultiplier } from "../../domain/ratioMultiplier";
import type { FigureLine } from "./figureLine";
import type { HeldFigure } from "./heldFigures";

/**
 * A line of longer periods worked out from one of shorter ones: quarters from months, years from either. Null when the
 * shorter do not make up the longer.
 *
 * @param endMonth the month that a year ending ends with
 */
export function rolledLine(
  fine: FigureLine,
  frequency: Frequency,
  endMonth: number,
  measure: Measure,
): FigureLine | null {
  const [first] = fine.periods;
  const last = fine.periods.at(-1) ?? first;
  const from = enclosing(first, frequency, endMonth);
  const to = enclosing(last, frequency, endMonth);
  if (!from || !to || !partsOf(from, fine.frequency)) return null;
  const [earliest, ...others] = periodsBetween(from, to).filter((period) => isTouched(fine, period));
  if (!earliest) return null;
  const figures = new Map<string, HeldFigure>();
  const at = (period: Period) => {
    const known = figures.get(period.key);
    if (known) return known;
    const figure = rolled(fine, period, measure);
    if (figure) figures.set(period.key, figure);
    return figure;
  };
  return {
    source: fine.source,
    frequency,
    way: fine.way === "published" ? "rolled up" : fine.way,
    periods: [earliest, ...others],
    at,
  };
}

/** Whether anything at all is held for a part of a period. */
function isTouched(fine: FigureLine, period: Period): boolean {
  return partsOf(period, fine.frequency)?.some((part) => fine.at(part) !== null) ?? false;
}

function rolled(fine: FigureLine, period: Period, { kind, unit }: Measure): HeldFigure | null {
  const parts = partsOf(period, fine.frequency);
  if (!parts) return null;
  const figures = parts.map((part) => fine.at(part));
  if (figures.every((figure) => figure === null)) return null;
  const { reason, ...whole } = overTime({ kind, multiplier: ratioMultiplier(unit.code) }, figures);
  const lacking = parts.filter((_, place) => figures[place]?.value == null).map(({ key }) => key);
  const of = `${parts[0]?.key} to ${parts.at(-1)?.key}`;
  const note =
    whole.value === null
      ? `Not worked out from ${of}: ${reason}${lacking.length > 0 ? ` (${lacking.join(", ")})` : ""}.`
      : `Worked out from ${of}: ${reason}.`;
  return {
    value: whole.value,
    absence: whole.absence,
    numerator: whole.numerator,
    denominator: whole.denominator,
    flags: whole.flags,
    measurement: null,
    note,
  };
}
