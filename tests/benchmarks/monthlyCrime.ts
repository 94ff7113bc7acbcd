import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Frequency } from "../../src/domain/frequency";
import { periodStarting } from "../../src/domain/period/period";

/** What is counted where: an area and a category's code, the empty text for the total. */
interface Place {
  readonly area: string;
  readonly category: string;
}

/** How a file of made-up figures differs from the plain one: every place, month by month, from January 2005. */
export interface Variant {
  /** How much each tenth value is above the plain one. */
  readonly tenthMore?: number;
  /** Blank rows at the end, which make it another file that says the same. */
  readonly blankRows?: number;
  /** Whether the rows come in no order at all. */
  readonly isShuffled?: boolean;
}

/** Where a file of figures and what a bare COPY would take in its place are written. */
export interface FilePair {
  /** A tidy file. */
  readonly tidy: string;
  /** The same in the text format of COPY, every reference resolved: series, first and last day, value and row. */
  readonly resolved: string;
}

/** Recorded crime, made up: so many values of places, month after month. The series of a place is its number, from 1. */
export async function writeMonthlyCrime(
  { tidy, resolved }: FilePair,
  places: readonly Place[],
  count: number,
  { tenthMore = 0, blankRows = 0, isShuffled = false }: Variant = {},
): Promise<void> {
  const months = Array.from({ length: Math.ceil(count / places.length) }, (_, month) => {
    const startsOn = `${2005 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;
    return periodStarting(Frequency.MONTH, startsOn);
  });
  const files = [createWriteStream(tidy), createWriteStream(resolved)] as const;
  const write = async (rows: readonly string[], file: (typeof files)[number]) => {
    if (!file.write(rows.join(""))) await once(file, "drain");
  };
  await write(["measure,area,period,category,value,absence,numerator,denominator,flags,note,visibility\n"], files[0]);
  for (let from = 0; from < count; from += PIECE) {
    const rows: [string[], string[]] = [[], []];
    for (let at = from; at < Math.min(from + PIECE, count); at += 1) {
      const row = isShuffled ? elsewhere(at, count) : at;
      const number = row % places.length;
      const { area, category } = places[number] as Place;
      const { key, startsOn, endsOn } = months[Math.floor(row / places.length)] as (typeof months)[number];
      const value = ((row * 7_919) % 5_000) + (row % 10 === 0 ? tenthMore : 0);
      rows[0].push(`total-crime,${area},${key},${category},${value},,,,,,\n`);
      rows[1].push(`${number + 1}\t${startsOn}\t${endsOn}\t${value}\t\\N\t\\N\t\\N\t{}\tPUBLIC\t\\N\t${at + 2}\n`);
    }
    await write(rows[0], files[0]);
    await write(rows[1], files[1]);
  }
  await write([",,,,,,,,,,\n".repeat(blankRows)], files[0]);
  for (const file of files) {
    file.end();
    await once(file, "close");
  }
}

/** How many rows are written at a time. */
const PIECE = 20_000;

/** A prime larger than any file is long: multiples of it meet every row once. */
const PRIME = 15_485_863;

function elsewhere(row: number, count: number): number {
  return (row * PRIME) % count;
}
