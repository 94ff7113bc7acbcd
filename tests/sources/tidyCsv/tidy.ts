import { Visibility } from "../../../src/domain/visibility";
import type { SourceRow } from "../../../src/sources/observation";
import { readTidyCsv } from "../../../src/sources/tidyCsv/readTidyCsv";
import { seededKnown } from "../../harness/seededKnown";

const KNOWN = seededKnown();

/** The columns of a tidy file that most tests need. */
export const HEADER = "measure,area,period,category,value,absence,numerator,denominator,flags,note,visibility";

/** Hands content over in pieces of so many bytes, as a file or a slow pipe would. */
export async function* inPieces(content: string | Buffer, size = 65_536): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Every row of a file. */
export async function rowsOf(
  content: string | Buffer,
  size?: number,
  visibility = Visibility.PUBLIC,
): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const some of readTidyCsv(inPieces(content, size), KNOWN, visibility)) rows.push(...some);
  return rows;
}

/** The one row of a file with a header and a line. */
export async function rowOf(line: string, header = HEADER): Promise<SourceRow> {
  const [row, ...others] = await rowsOf(`${header}\n${line}\n`);
  if (row === undefined || others.length > 0) throw new Error(`The file has ${others.length + 1} rows.`);
  return row;
}
