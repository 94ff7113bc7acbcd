import { RefusedFile } from "../../refusedFile";
import { visibleText } from "../../visibleText";
import { localName, parseXml, readXml } from "../parseXml";
import { SheetRows } from "../sheetRows";
import { smallPart } from "../smallPart";
import type { SheetPiece, WorkbookLimits, WorkbookWanted } from "../workbook";
import type { ZipParts } from "../zipParts";
import { Spreadsheet } from "./spreadsheet";

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";
const KIND = "mimetype";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
const MOST_KIND_BYTES = 200;

/** Whether a file is an OpenDocument of any kind. */
export async function isOds(parts: ZipParts): Promise<boolean> {
  return parts.has(CONTENT) && (parts.has(MANIFEST) || (await kindOf(parts)).startsWith(OPEN_DOCUMENT));
}

/** Streams the wanted sheets of an ODS workbook. */
export async function* readOds(
  parts: ZipParts,
  wanted: WorkbookWanted,
  limits: WorkbookLimits,
): AsyncGenerator<SheetPiece> {
  await refuseOthers(parts);
  const rows = new SheetRows(limits);
  const spreadsheet = new Spreadsheet(wanted, rows);
  for await (const _ of parseXml(parts.bytes(CONTENT), CONTENT, spreadsheet)) yield* rows.take();
  if (!spreadsheet.isOne) throw new RefusedFile("The file is an OpenDocument without a spreadsheet: one is needed.");
}

async function refuseOthers(parts: ZipParts): Promise<void> {
  const kind = (await kindOf(parts)).slice(OPEN_DOCUMENT.length);
  if (kind !== "" && !kind.startsWith("spreadsheet")) {
    throw new RefusedFile(`The file is an OpenDocument of the kind "${visibleText(kind)}": a spreadsheet is needed.`);
  }
  if (!parts.has(MANIFEST)) return;
  await readXml(smallPart(parts, MANIFEST), MANIFEST, {
    opened(element) {
      if (localName(element) !== "encryption-data") return;
      throw new RefusedFile("The workbook is protected by a password: save it without one.");
    },
    closed() {},
    text() {},
  });
}

/** What the file says of its kind, which it may leave out. */
async function kindOf(parts: ZipParts): Promise<string> {
  if (!parts.has(KIND)) return "";
  let kind = "";
  for await (const piece of smallPart(parts, KIND, MOST_KIND_BYTES)) kind += piece.toString("latin1");
  return kind.trim();
}
