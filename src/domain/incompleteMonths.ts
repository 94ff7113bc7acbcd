import { Frequency } from "./frequency";
import { firstDay, type MonthCount, monthOfDay } from "./period/months";
import { periodStarting } from "./period/period";

/** How the note of such a month begins, by which it is known again. */
export const INCOMPLETE_MONTH = "The published file is incomplete";

/** What the note says before that of a figure which was PARTIAL already as it was read, and stays so if the month is whole. */
export const PARTIAL_AS_READ = "Partial as it was read, too.";

/** A month below this share of its neighbours' median was published incomplete (found in Kent's files, October 2018 to September 2025). */
const LEAST_SHARE = 0.8;
/** How many months before and after are neighbours. */
const NEIGHBOURHOOD = 3;
/** With fewer neighbours there is no telling a fall from a seasonal dip. */
const LEAST_NEIGHBOURS = 2;

/**
 * Tells which months of a police force's crime, without anti-social behaviour, were published incomplete: those below four
 * fifths of the median of the other months within three months. Gives for each what to say of its figures.
 *
 * @param totals crimes by month, written 2018-12, of one area
 */
export function incompleteMonths(totals: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  const crimes = new Map([...totals].map(([month, value]) => [monthOfDay(`${month}-01`), value]));
  const complete = new Map([...crimes].filter(([month, value]) => !isIncomplete(value, neighboursOf(month, crimes))));
  return new Map(
    [...totals].flatMap(([month, value]) => {
      const count = monthOfDay(`${month}-01`);
      return complete.has(count) ? [] : [[month, noteOn(count, value, complete)]];
    }),
  );
}

function isIncomplete(value: number, neighbours: readonly number[]): boolean {
  return neighbours.length >= LEAST_NEIGHBOURS && value < LEAST_SHARE * median(neighbours);
}

function neighboursOf(month: MonthCount, crimes: ReadonlyMap<MonthCount, number>): number[] {
  return [...crimes].filter(([other]) => isNeighbour(month, other)).map(([, value]) => value);
}

function isNeighbour(month: MonthCount, other: MonthCount): boolean {
  return other !== month && Math.abs(other - month) <= NEIGHBOURHOOD;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  const lower = sorted[Math.ceil(middle) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

/** Names the nearest month on either side that was published whole. */
function noteOn(month: MonthCount, value: number, complete: ReadonlyMap<MonthCount, number>): string {
  const near = [...complete.keys()].filter((other) => isNeighbour(month, other));
  const before = near.filter((other) => other < month).sort((a, b) => b - a)[0];
  const after = near.filter((other) => other > month).sort((a, b) => a - b)[0];
  const beside = [
    ...(before === undefined ? [] : [`after ${inWords(before, complete)}`]),
    ...(after === undefined ? [] : [`before ${inWords(after, complete)}`]),
  ];
  const holds = [`it holds ${grouped(value)} crimes`, ...(beside.length > 0 ? [beside.join(" and ")] : [])];
  return `${INCOMPLETE_MONTH} and this is no fall: ${holds.join(", ")}.`;
}

function inWords(month: MonthCount, crimes: ReadonlyMap<MonthCount, number>): string {
  return `${grouped(crimes.get(month) ?? Number.NaN)} in ${periodStarting(Frequency.MONTH, firstDay(month)).label}`;
}

function grouped(count: number): string {
  return count.toLocaleString("en-GB");
}
