import { odsOf, odsParts, xlsxOf, xlsxParts } from "../../harness/workbooks";
import { zipOf } from "../../harness/zipOf";
import { refusalOf, sheetsOf } from "./reading";

const ROWS = [
  ["Area", "Count"],
  ["Dartford", 5],
];
const both = [
  ["XLSX", xlsxOf({ Sheet1: ROWS })],
  ["ODS", odsOf({ Sheet1: ROWS })],
] as const;

/** An ODS workbook of some XML for its sheets. */
const odsWith = (tables: string) => zipOf(odsParts(tables));

const table = (inside: string) => `<table:table table:name="Sheet1">${inside}</table:table>`;
const cell = (text: string, attributes = "") =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;

describe("a workbook that is broken", () => {
  it.each(both)("as %s is refused when it is cut short, wherever that is", async (_, workbook) => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(await refusalOf(workbook.subarray(0, Math.floor(workbook.length * share)))).toMatch(
        /cut short|damaged|is of no kind/,
      );
    }
  });

  it.each(both)("as %s is refused when a byte of what it packs was changed", async (_, workbook) => {
    let refused = 0;
    for (let at = 60; at < workbook.length - 100; at += 97) {
      const changed = Buffer.from(workbook);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const said = await refusalOf(changed);
      // A byte of a part that is not read changes nothing; one that is read never gives other cells.
      if (said.startsWith("It was read")) expect(said).toContain('["Dartford",5]');
      else refused += 1;
    }
    expect(refused).toBeGreaterThan(0);
  });

  it.each([
    [
      "<!DOCTYPE html><html><body>Sorry</body></html>",
      "The file is a web page, perhaps an error of the site it was fetched from: a workbook (XLSX or ODS) is needed.",
    ],
    ["a,b\n1,2\n", "The file looks like CSV: a workbook (XLSX or ODS) is needed."],
    [Buffer.from("d0cf11e0a1b11ae1", "hex"), "The file is an old Excel workbook (.xls): save it as .xlsx."],
    ["", "The file is empty: a workbook (XLSX or ODS) is needed."],
  ])("is refused with what it seems to be: %#", async (content, said) => {
    expect(await refusalOf(content)).toBe(said);
  });

  it("is refused when it is a ZIP of something else", async () => {
    expect(await refusalOf(zipOf({ "readme.txt": "hello" }))).toMatch(/workbook/);
  });
});

describe("a workbook that is made to overwhelm", () => {
  it("is refused when its parts unpack to more than they may", async () => {
    const parts = { ...xlsxParts({ Sheet1: ROWS }), "xl/sharedStrings.xml": Buffer.alloc(3_000_000, " ") };
    expect(await refusalOf(zipOf(parts), { mostUnpackedBytes: 1_000_000 })).toMatch(
      /may unpack to at most 1000000 bytes/,
    );
  });

  it("is refused when it unpacks to many times its size", async () => {
    const parts = { ...xlsxParts({ Sheet1: ROWS }), "xl/media/zeros.bin": Buffer.alloc(120_000_000) };
    expect(await refusalOf(zipOf(parts))).toMatch(/times its file/);
  });

  it("is refused when its list of texts is too large to hold", async () => {
    const parts = xlsxParts({ Sheet1: [["x".repeat(200_000)]] });
    expect(await refusalOf(zipOf(parts), { mostSharedStringBytes: 10_000 })).toMatch(/10000/);
  });

  it("is refused when it declares a document type, through which a few bytes expand without end", async () => {
    const parts = xlsxParts({ Sheet1: ROWS });
    const lol = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>';
    const sheet = String(parts["xl/worksheets/sheet1.xml"]).replace("<worksheet", `${lol}<worksheet`);
    expect(await refusalOf(zipOf({ ...parts, "xl/worksheets/sheet1.xml": sheet }))).toMatch(/document type/);
  });

  it("is refused when a row with values repeats a million times, or a value fills thousands of columns", async () => {
    const row = (attributes: string, inside: string) =>
      table(`<table:table-row ${attributes}>${inside}</table:table-row>`);
    expect(await refusalOf(odsWith(row('table:number-rows-repeated="1048576"', cell("x"))))).toMatch(/repeat/);
    expect(await refusalOf(odsWith(row("", cell("x", 'table:number-columns-repeated="16384"'))))).toMatch(
      /column|cells/,
    );
  });

  it("is read when it is empty cells and rows that repeat to the end of the sheet, as programs write it", async () => {
    const empty = '<table:table-cell table:number-columns-repeated="16383"/>';
    const inside = `<table:table-row>${cell("x")}${empty}</table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    expect(await sheetsOf(odsWith(table(inside)))).toEqual({ Sheet1: [{ number: 1, cells: ["x"], isHidden: false }] });
  });

  it("is refused when one text never ends", async () => {
    const long = odsWith(table(`<table:table-row>${cell("x".repeat(3_000_000))}</table:table-row>`));
    expect(await refusalOf(long)).toMatch(/characters/);
  });
});
