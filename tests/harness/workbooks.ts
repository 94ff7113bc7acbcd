import { zipOf } from "./zipOf";

/** A cell to write. A Date is written as its day in UTC. */
export type WrittenCell = string | number | boolean | Date | null;
export type WrittenRows = readonly (readonly WrittenCell[])[];
/** Sheets in order, by name. */
export type WrittenSheets = Readonly<Record<string, WrittenRows>>;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DAY = 86_400_000;
/** Day 0 of the 1900 system, as days after February 1900 count from it. */
const DAY_0 = Date.UTC(1899, 11, 30);

/** The parts of a simple XLSX workbook, for tests that change one before they pack it. */
export function xlsxParts(sheets: WrittenSheets): Record<string, string> {
  const texts = new Map<string, number>();
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ...names.map((_, at): Relationship => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`]),
      ["rIdStyles", "styles", "styles.xml"],
      ["rIdTexts", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  for (const [at, rows] of Object.values(sheets).entries()) {
    const written = rows.map((cells, row) => xlsxRow(cells, row + 1, texts)).join("");
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `${DECLARATION}<worksheet xmlns="${SPREADSHEET}"><sheetData>${written}</sheetData></worksheet>`;
  }
  const items = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${xlsxText(text)}</t></si>`).join("");
  parts["xl/sharedStrings.xml"] = `${DECLARATION}<sst xmlns="${SPREADSHEET}">${items}</sst>`;
  return parts;
}

/** A simple XLSX workbook. */
export function xlsxOf(sheets: WrittenSheets): Buffer {
  return zipOf(xlsxParts(sheets));
}

type Relationship = readonly [id: string, type: string, target: string];

function relationships(all: readonly Relationship[]): string {
  const written = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${written.join("")}</Relationships>`;
}

function xlsxRow(cells: readonly WrittenCell[], row: number, texts: Map<string, number>): string {
  const written = cells.map((cell, column) => xlsxCell(cell, `${lettersOf(column)}${row}`, texts)).join("");
  return `<row r="${row}">${written}</row>`;
}

function xlsxCell(cell: WrittenCell, r: string, texts: Map<string, number>): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${r}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${r}" t="b"><v>${Number(cell)}</v></c>`;
  if (cell instanceof Date) return `<c r="${r}" s="1"><v>${(cell.getTime() - DAY_0) / DAY}</v></c>`;
  if (!texts.has(cell)) texts.set(cell, texts.size);
  return `<c r="${r}" t="s"><v>${texts.get(cell)}</v></c>`;
}

/** The letters of a column, counted from 0. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** XLSX spells carriage returns out, and whatever would look so spelt. */
function xlsxText(text: string): string {
  return escaped(text.replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_").replaceAll("\r", "_x000D_"));
}

const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const ODS_NAMES = ["office", "table", "text"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

/** The parts of an ODS workbook whose tables are given as XML. */
export function odsParts(tables: string): Record<string, string> {
  return {
    mimetype: ODS_TYPE,
    "META-INF/manifest.xml": `${DECLARATION}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${ODS_TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    "content.xml": `${DECLARATION}<office:document-content ${ODS_NAMES}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  };
}

/** A simple ODS workbook. */
export function odsOf(sheets: WrittenSheets): Buffer {
  const tables = Object.entries(sheets).map(
    ([name, rows]) => `<table:table table:name="${escaped(name)}">${rows.map(odsRow).join("")}</table:table>`,
  );
  return zipOf(odsParts(tables.join("")));
}

/** A row of an ODS table, as XML. */
export function odsRow(cells: readonly WrittenCell[]): string {
  return `<table:table-row>${cells.map(odsCell).join("")}</table:table-row>`;
}

function odsCell(cell: WrittenCell): string {
  if (cell === null) return "<table:table-cell/>";
  if (typeof cell === "number") return odsValue("float", "value", String(cell), String(cell));
  if (typeof cell === "boolean") return odsValue("boolean", "boolean-value", String(cell), String(cell).toUpperCase());
  if (cell instanceof Date) {
    const day = cell.toISOString().slice(0, 10);
    return odsValue("date", "date-value", day, day.split("-").reverse().join("/"));
  }
  const paragraphs = cell.split("\n").map((line) => `<text:p>${odsText(line)}</text:p>`);
  return `<table:table-cell office:value-type="string">${paragraphs.join("")}</table:table-cell>`;
}

function odsValue(type: string, attribute: string, value: string, shown: string): string {
  return `<table:table-cell office:value-type="${type}" office:${attribute}="${value}"><text:p>${shown}</text:p></table:table-cell>`;
}

/** ODS spells spaces that would otherwise run together out. */
function odsText(line: string): string {
  return escaped(line)
    .replace(/^ +| {2,}/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll("\t", "<text:tab/>");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;");
}
