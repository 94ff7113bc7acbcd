import type { Day } from "../../domain/day";
import { Frequency } from "../../domain/frequency";
import { lengthInMonths } from "../../domain/period/calendar";
import { type Period, periodStarting } from "../../domain/period/period";
import { chooseLine, endMonthOf } from "../series/chooseLine";
import { type FigureLine, latestUsable } from "../series/figureLine";
import type { HeldFigures } from "../series/heldFigures";

/** The period that an assessment is of, the line that it stands in, and why it was chosen. */
export interface ChosenPeriod {
  readonly period: Period | null;
  readonly line: FigureLine | null;
  readonly why: string | null;
}

/**
 * The period asked for; else the latest complete quarter where quarters are held or can be worked out, else the latest
 * complete period of the coarsest frequency that is held. A strategy is watched by quarters, and none that has not ended
 * is complete.
 */
export function choosePeriod(held: HeldFigures, asked: Period | null, today: Day): ChosenPeriod {
  const endMonth = endMonthOf(held, [asked]);
  if (asked) return { period: asked, line: chooseLine(held, asked.frequency, endMonth), why: null };
  const quarters = chooseLine(held, Frequency.QUARTER, endMonth);
  const latestQuarter = quarters && latestUsable(quarters, today);
  if (latestQuarter) return { period: latestQuarter, line: quarters, why: "the latest complete quarter" };
  for (const frequency of coarsestFirst(held)) {
    const line = chooseLine(held, frequency, endMonth);
    const latest = line && latestUsable(line, today);
    if (latest) return { period: latest, line, why: "the latest complete period of the longest kind held" };
  }
  return { period: null, line: null, why: null };
}

/** The frequencies held, the longest first, and of the equally long ones the one with the latest period. */
function coarsestFirst({ own, tallies }: HeldFigures): Frequency[] {
  const periods = [
    ...own.filter(({ value }) => value !== null).map(({ period }) => period),
    ...tallies.map(({ frequency, startsOn }) => periodStarting(frequency, startsOn)),
  ];
  const latestLongestFirst = periods.sort(
    (a, b) => lengthInMonths(b) - lengthInMonths(a) || Number(a.endsOn < b.endsOn) - Number(a.endsOn > b.endsOn),
  );
  return [...new Set(latestLongestFirst.map(({ frequency }) => frequency))];
}
