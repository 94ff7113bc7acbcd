import { xlsxOf, xlsxParts } from "../../harness/workbooks";
import { zipOf } from "../../harness/zipOf";
import { cellsOf, sheetsOf } from "./reading";

const SHEET = "xl/worksheets/sheet1.xml";
const NAMESPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** A workbook of one sheet, whose rows are given as XML, and other parts instead of those of a simple one. */
function withRows(rows: string, others: Record<string, string> = {}): Buffer {
  const sheet = `<worksheet ${NAMESPACE}><sheetData>${rows}</sheetData></worksheet>`;
  return zipOf({ ...xlsxParts({ Only: [] }), [SHEET]: sheet, ...others });
}

/** Styles whose cell formats, by number, have these codes of numbers. */
function stylesOf(...codes: string[]): string {
  const own = codes.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join("");
  const formats = codes.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join("");
  return `<styleSheet ${NAMESPACE}><numFmts>${own}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats}</cellXfs></styleSheet>`;
}

describe("a cell of XLSX", () => {
  it.each([
    ["a number", "<c><v>1.50</v></c>", 1.5],
    ["a number with an exponent", "<c><v>1.2E-3</v></c>", 0.0012],
    ["a zero below zero", "<c><v>-0</v></c>", 0],
    ["a number beyond all numbers, as it stands", "<c><v>1e999</v></c>", "1e999"],
    ["what should be a number and is none, as it stands", "<c><v>12 men</v></c>", "12 men"],
    ["truth", '<c t="b"><v>1</v></c>', true],
    ["untruth", '<c t="b"><v>0</v></c>', false],
    ["an error", '<c t="e"><v>#DIV/0!</v></c>', "#DIV/0!"],
    ["a formula's last number", "<c><f>SUM(A1:A9)</f><v>12</v></c>", 12],
    ["a formula's last text", '<c t="str"><f>A1&amp;"b"</f><v>ab</v></c>', "ab"],
    ["a formula that nothing has worked out", "<c><f>SUM(A1:A9)</f></c>", "#NO_RESULT!"],
    ["text of its own", '<c t="inlineStr"><is><t>own</t></is></c>', "own"],
    ["text of its own in runs", '<c t="inlineStr"><is><r><t>of </t></r><r><t>runs</t></r></is></c>', "of runs"],
    ["a date as text", '<c t="d"><v>2021-06-30T00:00:00</v></c>', "2021-06-30"],
  ])("holds %s", async (_what, cell, expected) => {
    expect(await cellsOf(withRows(`<row>${cell}</row>`))).toEqual([[expected]]);
  });

  it.each([
    ["nothing", "<c/>"],
    ["an empty value", "<c><v></v></c>"],
    ["a formula that comes to nothing", '<c t="str"><f>IF(A1,A1,"")</f><v></v></c>'],
    ["empty text of its own", '<c t="inlineStr"><is><t></t></is></c>'],
  ])("that holds %s is empty", async (_what, cell) => {
    expect(await cellsOf(withRows(`<row>${cell}</row>`))).toEqual([]);
  });

  it("has shared text in runs, with spelt-out characters, and without how it is pronounced", async () => {
    const texts = `<sst ${NAMESPACE}><si><r><t>Robbery </t></r><r><rPr><b/></rPr><t>and theft</t></r><rPh><t>not this</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si><si/></sst>`;
    const cells = [0, 1, 2].map((at) => `<c t="s"><v>${at}</v></c>`).join("");
    expect(await cellsOf(withRows(`<row>${cells}</row>`, { "xl/sharedStrings.xml": texts }))).toEqual([
      ["Robbery and theft", "a\rb_x0041_"],
    ]);
  });
});

describe("a number that is shown as a date", () => {
  const CODES = [
    "yyyy\\-mm\\-dd",
    "[$-809]d mmmm yyyy",
    "mmm yy",
    "mmmm",
    "h:mm",
    "mm:ss",
    "[h]:mm",
    '0 "days"',
    "[Red]0",
  ];
  it.each([
    [44377, ["2021-06-30", "2021-06-30", "2021-06-30", "2021-06-30", 44377, 44377, 44377, 44377, 44377]],
    [
      44377.75,
      ["2021-06-30", "2021-06-30", "2021-06-30", "2021-06-30", 44377.75, 44377.75, 44377.75, 44377.75, 44377.75],
    ],
  ])("is a day where its format has a year, a day or a month: %d", async (serial, expected) => {
    const cells = CODES.map((_, at) => `<c s="${at}"><v>${serial}</v></c>`).join("");
    const styles = stylesOf(...CODES.map((code) => code.replaceAll('"', "&quot;")));
    expect(await cellsOf(withRows(`<row>${cells}</row>`, { "xl/styles.xml": styles }))).toEqual([expected]);
  });

  it.each([
    ["1900", "", [1, 59, 61, 2_958_465], ["1900-01-01", "1900-02-28", "1900-03-01", "9999-12-31"]],
    ["1900, of days that never were", "", [-1, 0, 0.5, 60, 2_958_466], [-1, 0, 0.5, 60, 2_958_466]],
    ["1904", '<workbookPr date1904="1"/>', [0, 42_915], ["1904-01-01", "2021-06-30"]],
  ])("counts days from %s", async (_from, properties, serials, expected) => {
    const parts = xlsxParts({ Only: [] });
    const workbook = (parts["xl/workbook.xml"] ?? "").replace("<sheets>", `${properties}<sheets>`);
    const cells = serials.map((serial) => `<c s="1"><v>${serial}</v></c>`).join("");
    expect(await cellsOf(withRows(`<row>${cells}</row>`, { "xl/workbook.xml": workbook }))).toEqual([expected]);
  });
});

describe("a sheet of XLSX", () => {
  it("counts rows and cells that do not say where they are from those before them", async () => {
    const rows = '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c r="AB4"><v>3</v></c></row>';
    const { Only = [] } = await sheetsOf(withRows(rows));
    expect(Only.map(({ number }) => number)).toEqual([3, 4]);
    expect(Only[0]?.cells).toEqual([null, 1, 2]);
    expect(Only[1]?.cells).toEqual([...Array(27).fill(null), 3]);
  });

  it("tells which rows are hidden, and leaves out those that hold nothing", async () => {
    const rows =
      '<row r="1" hidden="1"><c><v>1</v></c></row><row r="2"><c s="3"/></row><row r="3"><c><v>2</v></c></row>';
    expect(await sheetsOf(withRows(rows))).toEqual({
      Only: [
        { number: 1, cells: [1], isHidden: true },
        { number: 3, cells: [2], isHidden: false },
      ],
    });
  });

  it("has a merged cell's value in the first of its cells", async () => {
    const rows =
      '<row><c><v>7</v></c><c s="1"/><c><v>8</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells><sheetData>';
    expect(await cellsOf(withRows(rows))).toEqual([[7, null, 8]]);
  });
});

describe("an XLSX workbook", () => {
  it("is read whatever prefixes its elements have, as strict ones may", async () => {
    const parts = Object.entries(xlsxParts({ Only: [["text", 1, true]] })).map(([name, xml]) => {
      if (!name.startsWith("xl/") || name.endsWith(".rels")) return [name, xml];
      const prefixed = xml.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace('xmlns="', 'xmlns:x="');
      return [name, prefixed.replaceAll("r:id", "rel:id").replace("xmlns:r=", "xmlns:rel=")];
    });
    expect(await cellsOf(zipOf(Object.fromEntries(parts)))).toEqual([["text", 1, true]]);
  });

  it("has its sheets where its relationships say, relative or from the root, in the order of its tabs", async () => {
    const {
      "xl/worksheets/sheet1.xml": first = "",
      "xl/worksheets/sheet2.xml": second = "",
      ...parts
    } = xlsxParts({
      First: [[1]],
      Second: [[2]],
    });
    const sheets = parts["xl/_rels/workbook.xml.rels"]
      ?.replace("worksheets/sheet1.xml", "/elsewhere/My%20sheet.xml")
      .replace("worksheets/sheet2.xml", "../Second.XML");
    const moved = { "elsewhere/My sheet.xml": first, "second.xml": second };
    const tabs = parts["xl/workbook.xml"]?.replace(/(<sheet name="First".*?>)(<sheet name="Second".*?>)/, "$2$1");
    const content = zipOf({
      ...parts,
      ...moved,
      "xl/_rels/workbook.xml.rels": sheets ?? "",
      "xl/workbook.xml": tabs ?? "",
    });
    expect(Object.entries(await sheetsOf(content)).map(([name, rows]) => [name, rows[0]?.cells])).toEqual([
      ["Second", [2]],
      ["First", [1]],
    ]);
  });

  it("needs neither shared texts nor styles", async () => {
    const { "xl/styles.xml": _styles, "xl/sharedStrings.xml": _texts, ...parts } = xlsxParts({ Only: [[1]] });
    expect(await cellsOf(zipOf(parts))).toEqual([[1]]);
  });

  it("may be stored without being packed", async () => {
    expect(await cellsOf(zipOf(xlsxParts({ Only: [["text"]] }), { isStored: true }))).toEqual([["text"]]);
    expect(await cellsOf(xlsxOf({ Only: [["text"]] }))).toEqual([["text"]]);
  });
});
