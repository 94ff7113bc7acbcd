import { StartError } from "../../../errors";

/** Something wrong in a seed file, and where. */
export interface Fault {
  /** The file, from the seeds folder's own name on. */
  readonly file: string;
  readonly line: number;
  /** The rule and the value found, without a full stop. */
  readonly text: string;
}

/** Stops the reading at the first of these faults, by file and then by line; does nothing when there are none. */
export function stopAtFirst(faults: Iterable<Fault>): void {
  const [first] = [...faults].sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
  if (first) throw new StartError(`${first.file}, line ${first.line}: ${first.text}.`);
}

/** The order of the file system's names, the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
