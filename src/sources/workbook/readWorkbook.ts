import { open } from "node:fs/promises";
import { StartError } from "../../errors";
import { RefusedFile } from "../refusedFile";
import { isOds, readOds } from "./ods/readOds";
import { isPacked, TELLING_BYTES, whatItIs } from "./whatItIs";
import { DEFAULT_WORKBOOK_LIMITS, type SheetPiece, type WorkbookWanted } from "./workbook";
import { readXlsx } from "./xlsx/readXlsx";
import { ZipParts } from "./zipParts";

/**
 * Streams the wanted sheets of an XLSX or ODS file that lies at `path`; which of the two it is, its content says and not its
 * name. Every wanted sheet yields at least one piece, an empty one if it has no rows. Empty rows are left out, but numbers go
 * on counting. Whoever stops early closes the file.
 *
 * Throws RefusedFile, with a sentence a data officer can act on, when the file is no workbook, is damaged, cut short or
 * protected, or is made to overwhelm its readers; and StartError when there is no such file.
 */
export async function* readWorkbook(path: string, wanted: WorkbookWanted): AsyncGenerator<SheetPiece> {
  const head = await headOf(path);
  if (!isPacked(head)) throw new RefusedFile(whatItIs(head));
  const limits = { ...DEFAULT_WORKBOOK_LIMITS, ...wanted.limits };
  const parts = await ZipParts.open(path, limits);
  try {
    yield* (await isOds(parts)) ? readOds(parts, wanted, limits) : readXlsx(parts, wanted, limits);
  } finally {
    parts.close();
  }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${path} cannot be read (${error.code}).`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
