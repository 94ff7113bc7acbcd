import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A fault put into the real seeds, and what the message must say of it. */
export interface FaultCase {
  readonly what: string;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  readonly says: string;
}

/** Reads a table of faults: paragraphs of a title, a file, what is replaced (-), by what (+), and the message (>). */
export function faultCases(table: string): FaultCase[] {
  const [, ...paragraphs] = readFileSync(join(__dirname, table), "utf8").trim().split(/^# /m);
  return paragraphs.map((paragraph) => {
    const [what = "", file = "", ...lines] = paragraph.trimEnd().split("\n");
    const marked = (mark: string) => lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
    const says = marked("> ").join("\n");
    if (says === "") throw new Error(`${table} does not say what is said of ${what}.`);
    return { what, file, before: marked("- ").join("\n"), after: marked("+ ").join("\n"), says };
  });
}

/** The whole message, as a pattern: "…" stands for anything. */
export function message({ file, says }: FaultCase, line: number): RegExp {
  const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const said = says.split("…").map(literally).join(".+");
  return new RegExp(`^${literally(`seeds/${file}, line ${line}: `)}${said}\\.$`);
}
