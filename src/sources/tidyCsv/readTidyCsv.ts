import type { Visibility } from "../../domain/visibility";
import { readCsv } from "../csv/readCsv";
import type { Known } from "../known";
import type { SourceRow } from "../observation";
import { readHeader } from "./header";
import { RowReader } from "./rowReader";

/**
 * Reads a tidy file: a header and then a row for each figure, comma-separated, in UTF-8 with or without a mark. Throws
 * RefusedFile when the file as a whole is not that.
 *
 * @param visibility who may see what its rows do not say of
 */
export async function* readTidyCsv(
  bytes: AsyncIterable<Buffer>,
  known: Pick<Known, "measure">,
  visibility: Visibility,
): AsyncGenerator<readonly SourceRow[]> {
  let reader: RowReader | null = null;
  let row = 0;
  for await (const handful of readCsv(bytes)) {
    const rows: SourceRow[] = [];
    for (const cells of handful) {
      row += 1;
      if (reader === null) reader = new RowReader(readHeader(cells), known, visibility);
      else rows.push(reader.read(cells, row));
    }
    if (rows.length > 0) yield rows;
  }
}
