import { RefusedFile } from "../refusedFile";

/** What else parts cells, and what it is called. */
const OTHERS = [
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "bars"],
] as const;

/** A sentence above a table may well have one semicolon; no table of a publication has two columns. */
const LEAST = 2;

/**
 * Throws RefusedFile for a text whose first line something else than commas parts. Where semicolons do, a comma may be the
 * sign before decimals, so that no number of it could be trusted.
 */
export function refuseOtherSeparators(firstLine: string): void {
  const unquoted = firstLine.replace(/"[^"]*"/g, "");
  if (unquoted.includes(",")) return;
  for (const [separator, called] of OTHERS) {
    if (unquoted.split(separator).length <= LEAST) continue;
    throw new RefusedFile(
      `The file looks separated by ${called}: save it with commas between its cells, as comma-separated text in UTF-8.`,
    );
  }
}
