import type { Source } from "../../catalogue/model";
import type { Frequency } from "../../domain/frequency";
import { isFinerThan } from "../../domain/period/calendar";
import { chooseLine, endMonthOf } from "./chooseLine";
import type { FigureLine } from "./figureLine";
import type { HeldFigures } from "./heldFigures";
import type { SeriesQuestion } from "./seriesQuestion";

/** The line that answers a question for a series, and at which frequency. */
export function linesOf(
  held: HeldFigures,
  { source, frequency, from, to }: Pick<SeriesQuestion, "source" | "frequency" | "from" | "to">,
): { line: FigureLine | null; frequency: Frequency; endMonth: number } {
  const endMonth = endMonthOf(held, [from, to]);
  const answering = frequency ?? finestHeld(held, source) ?? held.key.measure.frequency;
  return { line: chooseLine(held, answering, endMonth, source), frequency: answering, endMonth };
}

/** Something that is held: of which source, and how long its period is. */
interface Kept {
  readonly source: Source;
  readonly frequency: Frequency;
}

/**
 * The finest frequency at which values are held: of the first source, in the measure's order, that holds any for the area
 * itself, else of the first that holds any for the areas within; else that at which it is said why there are none. Null
 * when nothing is held.
 */
function finestHeld({ key, own, tallies }: HeldFigures, asked: Source | null): Frequency | null {
  const published = own.map(({ source, period, value }) => ({ source, frequency: period.frequency, value }));
  const inOrder: readonly (readonly Kept[])[] = [
    published.filter(({ value }) => value !== null),
    tallies.filter(({ values }) => values > 0),
    published,
    tallies,
  ];
  for (const kept of inOrder) {
    for (const candidate of asked ? [asked] : key.measure.sources) {
      const [first, ...others] = kept.filter(({ source }) => source === candidate).map(({ frequency }) => frequency);
      if (first) return others.reduce((finest, other) => (isFinerThan(other, finest) ? other : finest), first);
    }
  }
  return null;
}
