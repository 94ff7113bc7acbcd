import type { Measure } from "../../catalogue/model";
import { Absence } from "../../domain/absence";
import { overTime } from "../../domain/aggregation";
import { isUsable } from "../../domain/figure";
import type { Frequency } from "../../domain/frequency";
import { MeasureKind } from "../../domain/measureKind";
import { enclosing, partsOf } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import { ratioMultiplier } from "../../domain/ratioMultiplier";
import { type FigureLine, lineOver } from "./figureLine";
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
  const longer = new Set(fine.periods.flatMap((period) => enclosing(period, frequency, endMonth) ?? []));
  const figures = new Map<string, HeldFigure>();
  for (const period of longer) {
    const parts = partsOf(period, fine.frequency);
    if (!parts) return null;
    figures.set(period.key, rolled(fine, parts, measure));
  }
  const way = fine.way === "published" ? "rolled up" : fine.way;
  return lineOver({ source: fine.source, frequency, way }, figures, [...longer]);
}

function rolled(fine: FigureLine, parts: readonly Period[], { kind, unit }: Measure): HeldFigure {
  const figures = parts.map((part) => fine.at(part));
  const { reason, ...whole } = overTime({ kind, multiplier: ratioMultiplier(unit.code) }, figures);
  const needed = kind === MeasureKind.STOCK ? parts.slice(-1) : parts;
  const lacking = needed.filter((part) => !isUsable(fine.at(part))).map(({ key }) => key);
  const which = whole.absence === Absence.INCOMPLETE ? ` (${lacking.join(", ")})` : "";
  const how = whole.value === null ? "Not worked out" : "Worked out";
  const note = `${how} from ${parts[0]?.key} to ${parts.at(-1)?.key}: ${reason}${which}.`;
  const { value, absence, numerator, denominator, flags } = whole;
  return { value, absence, numerator, denominator, flags, measurement: null, note };
}
