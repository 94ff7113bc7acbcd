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

/**
 * The finest frequency at which values are held: of the first source, in the measure's order, that holds any for the area
 * itself, else of the first that holds any for the areas within. Null when none does.
 */
function finestHeld({ key, own, tallies }: HeldFigures, source: SeriesQuestion["source"]): Frequency | null {
  const sources = source ? [source] : key.measure.sources;
  const published = own
    .filter(({ value }) => value !== null)
    .map((row) => ({ ...row, frequency: row.period.frequency }));
  const added = tallies.filter(({ values }) => values > 0);
  for (const rows of [published, added]) {
    for (const candidate of sources) {
      const frequencies = rows.filter((row) => row.source === candidate).map(({ frequency }) => frequency);
      const [first, ...others] = frequencies;
      if (first) return others.reduce((finest, other) => (isFinerThan(other, finest) ? other : finest), first);
    }
  }
  return null;
}
