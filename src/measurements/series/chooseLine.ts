import type { Source } from "../../catalogue/model";
import { Frequency } from "../../domain/frequency";
import { isFinerThan } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import { type FigureLine, holdsValues } from "./figureLine";
import type { HeldFigures } from "./heldFigures";
import { lineFromParts, publishedLine } from "./publishedLine";
import { rolledLine } from "./rolledLine";

/** The strategic-assessment year runs from October to September; a year ending is taken to end so when nothing says else. */
export const ASSESSMENT_YEAR_END = 9;

/** Finer frequencies from which longer periods can be worked out, the longest first: they have the fewest gaps to them. */
const FINER = [Frequency.QUARTER, Frequency.MONTH];

type LineOf = (held: HeldFigures, source: Source, frequency: Frequency) => FigureLine | null;

/**
 * The line that answers for a frequency: of the measure's sources in their order the first that holds values, its own
 * published ones before those rolled up from shorter periods, and both before those added up from the areas within. One
 * source answers for the whole line. When none holds a value, the first that says why. Null when nothing is held.
 *
 * @param source the one to use, whatever the order; null for the first that holds values
 */
export function chooseLine(
  held: HeldFigures,
  frequency: Frequency,
  endMonth: number,
  source: Source | null = null,
): FigureLine | null {
  const sources = source ? [source] : held.key.measure.sources;
  const lines: FigureLine[] = [];
  for (const lineAt of candidates(held, frequency, endMonth)) {
    for (const candidate of sources) {
      const line = lineAt(candidate);
      if (line && holdsValues(line)) return completed(line, held, endMonth);
      if (line) lines.push(line);
    }
  }
  return lines[0] ?? null;
}

/** The month that a year ending ends with: as asked, else as the latest published one does, else September. */
export function endMonthOf(held: HeldFigures, asked: readonly (Period | null)[]): number {
  const years = [...held.own.map(({ period }) => period), ...asked].filter(
    (period) => period?.frequency === Frequency.YEAR_ENDING,
  );
  return years.length === 0 ? ASSESSMENT_YEAR_END : Number(years.at(-1)?.endsOn.slice(5, 7));
}

function* candidates(
  held: HeldFigures,
  frequency: Frequency,
  endMonth: number,
): Generator<(source: Source) => FigureLine | null> {
  for (const lineOf of [publishedLine, lineFromParts] satisfies LineOf[]) {
    yield (source) => ofYearsEnding(lineOf(held, source, frequency), endMonth);
    for (const finer of FINER.filter((candidate) => isFinerThan(candidate, frequency))) {
      yield (source) => {
        const fine = lineOf(held, source, finer);
        return fine && rolledLine(fine, frequency, endMonth, held.key.measure);
      };
    }
  }
}

/** A published line, with the same source's shorter periods added up where it published nothing itself. */
function completed(line: FigureLine, held: HeldFigures, endMonth: number): FigureLine {
  if (line.way !== "published") return line;
  const fine = FINER.filter((finer) => isFinerThan(finer, line.frequency)).flatMap(
    (finer) => publishedLine(held, line.source, finer) ?? [],
  );
  const rolled = fine.flatMap((some) => rolledLine(some, line.frequency, endMonth, held.key.measure) ?? []);
  if (rolled.length === 0) return line;
  const at = (period: Period) => line.at(period) ?? rolled.map((other) => other.at(period)).find(Boolean) ?? null;
  const all = new Map([line, ...rolled].flatMap(({ periods }) => periods.map((period) => [period.key, period])));
  const [first, ...others] = [...all.values()].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  return first ? { ...line, periods: [first, ...others], at } : line;
}

/** Years that end with different months overlap: a line keeps to one. */
function ofYearsEnding(line: FigureLine | null, endMonth: number): FigureLine | null {
  if (line?.frequency !== Frequency.YEAR_ENDING) return line;
  const [first, ...others] = line.periods.filter(({ endsOn }) => Number(endsOn.slice(5, 7)) === endMonth);
  return first ? { ...line, periods: [first, ...others] } : null;
}
