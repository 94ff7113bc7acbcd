import { RefusedFile } from "../../refusedFile";
import { parseXml } from "../parseXml";
import { SheetRows } from "../sheetRows";
import type { SheetPiece, WorkbookLimits, WorkbookWanted } from "../workbook";
import type { ZipParts } from "../zipParts";
import { readDateFormats } from "./dateFormats";
import { relationshipsOf } from "./relationships";
import { readSharedStrings } from "./sharedStrings";
import { readWorkbookPart, type WorkbookPart } from "./workbookPart";
import { Worksheet, type WorksheetContext } from "./worksheet";

/** Streams the wanted sheets of an XLSX workbook, transitional or strict. */
export async function* readXlsx(
  parts: ZipParts,
  wanted: WorkbookWanted,
  limits: WorkbookLimits,
): AsyncGenerator<SheetPiece> {
  const workbook = await readWorkbookPart(parts, await mainPart(parts));
  let context: WorksheetContext | null = null;
  const rows = new SheetRows(limits);
  for (const [index, { name, part }] of workbook.sheets.entries()) {
    if (!wanted.wants(name, index)) continue;
    context ??= await contextOf(parts, workbook, limits);
    rows.begin(name);
    const sheet = new Worksheet(context, rows, name);
    for await (const _ of parseXml(parts.bytes(part), part, sheet)) yield* rows.take();
    rows.end();
    yield* rows.take();
  }
}

async function contextOf(parts: ZipParts, workbook: WorkbookPart, limits: WorkbookLimits): Promise<WorksheetContext> {
  return {
    texts: await readSharedStrings(parts, workbook.texts, limits),
    isDate: await readDateFormats(parts, workbook.styles),
    isFrom1904: workbook.isFrom1904,
  };
}

/** The part of the workbook itself. Throws RefusedFile when the file is packed like a workbook, but is none. */
async function mainPart(parts: ZipParts): Promise<string> {
  const related = await relationshipsOf(parts, "");
  const main = related.find(({ type }) => type === "officeDocument")?.part ?? "xl/workbook.xml";
  if (main.endsWith(".bin")) throw new RefusedFile("The file is a binary workbook (.xlsb): save it as .xlsx.");
  if (main.startsWith("word/"))
    throw new RefusedFile("The file is a Word document: a workbook (XLSX or ODS) is needed.");
  if (main.startsWith("ppt/")) throw new RefusedFile("The file is a presentation: a workbook (XLSX or ODS) is needed.");
  if (parts.has(main)) return main;
  throw new RefusedFile("The file is a ZIP file without a workbook in it: a workbook (XLSX or ODS) itself is needed.");
}
