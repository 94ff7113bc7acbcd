import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { realSeeds } from "../services/seeds/seedsCopy";

/** The columns of a file of figures, in their order. */
export const COLUMNS = [
  ...["measure", "area", "period", "category", "value", "absence", "numerator", "denominator", "flags", "note"],
  ...["visibility", "file", "sheet", "row", "publishedOn"],
] as const;

/** A row of a file of figures, as it is written there. */
export type Figure = Readonly<Record<(typeof COLUMNS)[number], string>>;

export interface FigureFile {
  readonly name: string;
  readonly text: string;
  readonly header: readonly string[];
  readonly figures: readonly Figure[];
}

/** A field, quoted or not, and what ends it (RFC 4180). This does not use the hub's own reader, whose tests are elsewhere. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/y;

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const start = FIELD.lastIndex;
    const field = FIELD.exec(text);
    if (!field) throw new Error(`No field ends after "${text.slice(start, start + 40)}".`);
    record.push(field[1]?.replaceAll('""', '"') ?? field[2] ?? "");
    if (field[3] === ",") continue;
    records.push(record);
    record = [];
  }
  return records;
}

/** The files of figures that ship with the hub, by name. */
export const figureFiles: readonly FigureFile[] = readdirSync(join(realSeeds, "measurements"))
  .filter((name) => name.endsWith(".csv"))
  .sort()
  .map((name) => {
    const bytes = readFileSync(join(realSeeds, "measurements", name));
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const [header = [], ...rows] = recordsOf(text);
    if (rows.some((row) => row.length !== COLUMNS.length)) throw new Error(`${name} has rows of other lengths.`);
    const figures = rows.map(
      (row) => Object.fromEntries(COLUMNS.map((column, place) => [column, row[place]])) as Figure,
    );
    return { name, text, header, figures };
  });
