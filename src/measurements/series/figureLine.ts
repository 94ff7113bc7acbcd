import type { Source } from "../../catalogue/model";
import type { Day } from "../../domain/day";
import { isUsable } from "../../domain/figure";
import type { Frequency } from "../../domain/frequency";
import { comparePeriods } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import type { HeldFigure } from "./heldFigures";

/** How a source's figures came to be as they are, the most direct first. */
export type Way = "published" | "rolled up" | "from parts";

/** One source's figures of one frequency, published or worked out: what it has for each period, null where nothing. */
export interface FigureLine {
  readonly source: Source;
  readonly frequency: Frequency;
  readonly way: Way;
  /** Every period with a figure or an absence, in order; never none. */
  readonly periods: readonly [Period, ...Period[]];
  at(period: Period): HeldFigure | null;
}

/** Whether a line has any value at all. */
export function holdsValues(line: FigureLine): boolean {
  return line.periods.some((period) => line.at(period)?.value != null);
}

/** The latest period of a line that had ended by a day and whose figure is whole, or null when there is none. */
export function latestUsable(line: FigureLine, today: Day): Period | null {
  return line.periods.findLast((period) => period.endsOn < today && isUsable(line.at(period))) ?? null;
}

/** A line over figures by period; null over none. */
export function lineOver(
  from: Pick<FigureLine, "source" | "frequency" | "way">,
  figures: ReadonlyMap<string, HeldFigure>,
  periods: readonly Period[],
): FigureLine | null {
  const [first, ...others] = [...periods].sort(comparePeriods);
  return first ? { ...from, periods: [first, ...others], at: ({ key }) => figures.get(key) ?? null } : null;
}
