/** How many bytes a header takes at most. */
export const LONGEST_HEADER = 1_024;

/** The columns that a tidy file cannot do without. */
const NEEDED = ["measure", "area", "period"];

/**
 * Whether a file that begins with these bytes is a tidy one: its header says so, whatever the file is called. One whose cells
 * something else than commas parts is refused as what it is, rather than as no publication of its source.
 */
export function isTidy(beginning: Buffer): boolean {
  const [header = ""] = beginning
    .toString("utf8")
    .replace("\ufeff", "")
    .split(/[\r\n]/, 1);
  const columns = header.split(/[,;\t|]/).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
  return NEEDED.every((column) => columns.includes(column));
}
