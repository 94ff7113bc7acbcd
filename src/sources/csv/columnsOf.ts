import { RefusedFile } from "../refusedFile";
import { visibleText } from "../visibleText";

/**
 * Where each column of a publication stands in its header, in whatever order. Throws RefusedFile when one is missing, is
 * named twice or is not known: a publisher who changes a layout may have changed what it means.
 */
export function columnsOf<C extends string>(
  header: readonly string[],
  columns: readonly C[],
): Readonly<Record<C, number>> {
  const names = header.map((name) => name.trim());
  for (const [place, name] of names.entries()) {
    const shown = `"${visibleText(name)}"`;
    if (!(columns as readonly string[]).includes(name)) {
      throw new RefusedFile(`${shown} is not a column of this publication: those are ${columns.join(", ")}.`);
    }
    if (names.indexOf(name) < place) throw new RefusedFile(`The header names the column ${shown} twice.`);
  }
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) throw new RefusedFile(`The header must name ${missing.join(", ")}, but does not.`);
  return Object.fromEntries(columns.map((column) => [column, names.indexOf(column)])) as Record<C, number>;
}
