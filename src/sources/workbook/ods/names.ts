import type { XmlAttributes } from "../parseXml";

const NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:";

/** The names of elements and attributes, with the prefixes that a document declares at its root. */
export function namesOf(root: XmlAttributes) {
  const office = prefixIn(root, "office");
  const table = prefixIn(root, "table");
  const text = prefixIn(root, "text");
  return {
    spreadsheet: `${office}spreadsheet`,
    valueType: `${office}value-type`,
    value: `${office}value`,
    stringValue: `${office}string-value`,
    booleanValue: `${office}boolean-value`,
    dateValue: `${office}date-value`,
    formula: `${table}formula`,
    table: `${table}table`,
    name: `${table}name`,
    row: `${table}table-row`,
    rowsRepeated: `${table}number-rows-repeated`,
    visibility: `${table}visibility`,
    cell: `${table}table-cell`,
    coveredCell: `${table}covered-table-cell`,
    columnsRepeated: `${table}number-columns-repeated`,
    paragraph: `${text}p`,
    spaces: `${text}s`,
    count: `${text}c`,
    tab: `${text}tab`,
    lineBreak: `${text}line-break`,
    pronunciation: `${text}ruby-text`,
    textPrefix: text,
  };
}

export type Names = ReturnType<typeof namesOf>;

/** By custom a namespace's prefix is its last word, but a writer may choose another. */
function prefixIn(root: XmlAttributes, word: string): string {
  const declared = Object.entries(root).find(([, uri]) => uri.startsWith(`${NAMESPACE}${word}:`))?.[0];
  if (declared === "xmlns") return "";
  return `${declared?.replace(/^xmlns:/, "") ?? word}:`;
}
