import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";

/** The columns of a tidy file: those of a row of importMeasurements, and where a figure stood at its publisher's. */
const COLUMNS = [
  "measure",
  "area",
  "period",
  "category",
  "value",
  "absence",
  "numerator",
  "denominator",
  "flags",
  "note",
  "visibility",
  "file",
  "sheet",
  "row",
  "publishedOn",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Which cell of a row is in which column; -1 for a column that the file has not. */
export interface Header {
  readonly width: number;
  readonly places: Readonly<Record<Column, number>>;
}

/** Reads a file's first row. Throws RefusedFile when it does not name the columns of a tidy file, each once. */
export function readHeader(cells: readonly string[]): Header {
  const names = cells.map((cell) => cell.trim());
  if (names.every((name) => name === "")) throw new RefusedFile("The first row must name the columns, but is blank.");
  for (const [place, name] of names.entries()) {
    const shown = `"${visibleText(name)}"`;
    if (!isColumn(name))
      throw new RefusedFile(`${shown} is not a column of a tidy file: those are ${COLUMNS.join(", ")}.`);
    if (names.indexOf(name) < place) throw new RefusedFile(`The header names the column ${shown} twice.`);
  }
  for (const needed of ["measure", "area", "period"]) {
    if (!names.includes(needed)) throw new RefusedFile(`The header must name the column "${needed}", but does not.`);
  }
  if (!names.includes("value") && !names.includes("absence")) {
    throw new RefusedFile('The header must name the column "value" or "absence", but names neither.');
  }
  const places = Object.fromEntries(COLUMNS.map((column) => [column, names.indexOf(column)])) as Header["places"];
  return { width: names.length, places };
}

function isColumn(name: string): name is Column {
  return (COLUMNS as readonly string[]).includes(name);
}
