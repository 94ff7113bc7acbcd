import type { Source } from "../../catalogue/model";
import { Frequency } from "../../domain/frequency";
import { isFinerThan } from "../../domain/period/calendar";
import type { Period } from "../../domain/period/period";
import { completedLine } from "./completedLine";
import { type FigureLine, holdsValues } from "./figureLine";
import type { HeldFigures } from "./heldFigures";
import { lineFromParts } from "./lineFromParts";
import { publishedLine } from "./publishedLine";
import { rolledLine } from "./rolledLine";

/** The strategic-assessment year runs from October to September; a year ending is taken to end so when nothing says else. */
export const ASSESSMENT_YEAR_END = 9;

/** Finer frequencies from which longer periods can be worked out, the longest first: they have the fewest gaps to them. */
const FINER = [Frequency.QUARTER, Frequency.MONTH];

/** The lines already chosen from what a request holds: its series, assessments and comparisons ask for the same. */
const chosen = new WeakMap<HeldFigures, Map<string, FigureLine | null>>();

/** The figures of a source at a frequency, as they are held. */
type LineOf = (held: HeldFigures, source: Source, frequency: Frequency) => FigureLine | null;

/**
 * The line that answers for a frequency: of the measure's sources in their order the first that holds values, published
 * ones before those rolled up from shorter periods, and both before those added up from the areas within. One source
 * answers for the whole line. When none holds a value, the first that says why. Null when nothing is held.
 *
 * @param endMonth the month that a year ending ends with; January is 1
 * @param source the one to use, whatever the order; null for the first that holds values
 */
export function chooseLine(
  held: HeldFigures,
  frequency: Frequency,
  endMonth: number,
  source: Source | null = null,
): FigureLine | null {
  const lines = chosen.get(held) ?? new Map<string, FigureLine | null>();
  chosen.set(held, lines);
  const key = [frequency, endMonth, source?.slug].join("|");
  const known = lines.get(key);
  if (known !== undefined) return known;
  const line = choose(held, frequency, endMonth, source);
  lines.set(key, line);
  return line;
}

function choose(held: HeldFigures, frequency: Frequency, endMonth: number, source: Source | null): FigureLine | null {
  const sources = source ? [source] : held.key.measure.sources;
  const linesBy = (lineOf: LineOf) =>
    sources.flatMap((candidate) => lineBy(lineOf, held, candidate, frequency, endMonth) ?? []);
  const own = linesBy(publishedLine);
  const best = own.find((line) => line.way === "published" && holdsValues(line)) ?? own.find(holdsValues);
  if (best) return best;
  const added = linesBy(lineFromParts);
  return added.find(holdsValues) ?? own[0] ?? added[0] ?? null;
}

/** The month that a year ending ends with: as asked, else as the latest one that is held does, else September. */
export function endMonthOf({ own }: Pick<HeldFigures, "own">, asked: readonly (Period | null)[]): number {
  const isYear = (period: Period | null) => period?.frequency === Frequency.YEAR_ENDING;
  const held = own.map(({ period }) => period).filter(isYear);
  const latest = held.reduce((last, period) => (period.endsOn > last ? period.endsOn : last), "");
  const endsOn = asked.findLast(isYear)?.endsOn ?? latest;
  return endsOn ? Number(endsOn.slice(5, 7)) : ASSESSMENT_YEAR_END;
}

/** A source's line of a frequency, its shorter periods added up for those of which it has nothing itself. */
function lineBy(
  lineOf: LineOf,
  held: HeldFigures,
  source: Source,
  frequency: Frequency,
  endMonth: number,
): FigureLine | null {
  const direct = ofYearsEnding(lineOf(held, source, frequency), endMonth);
  const rolled = FINER.filter((finer) => isFinerThan(finer, frequency)).flatMap((finer) => {
    const fine = lineOf(held, source, finer);
    return (fine && rolledLine(fine, frequency, endMonth, held.key.measure)) ?? [];
  });
  return completedLine(direct, rolled);
}

/** Years that end with different months overlap: a line keeps to one. */
function ofYearsEnding(line: FigureLine | null, endMonth: number): FigureLine | null {
  if (line?.frequency !== Frequency.YEAR_ENDING) return line;
  const [first, ...others] = line.periods.filter(({ endsOn }) => Number(endsOn.slice(5, 7)) === endMonth);
  return first ? { ...line, periods: [first, ...others] } : null;
}
