import { odsParts } from "../../harness/workbooks";
import { zipOf } from "../../harness/zipOf";
import { cellsOf, sheetsOf } from "./reading";

/** A workbook of one table, whose rows are given as XML. */
function withRows(rows: string): Buffer {
  return zipOf(odsParts(`<table:table table:name="Only">${rows}</table:table>`));
}

function cell(attributes: string, content = ""): string {
  return `<table:table-cell ${attributes}>${content}</table:table-cell>`;
}

const CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"';
const one = cell('office:value-type="float" office:value="1"', "<text:p>1</text:p>");
const textCell = (content: string) => cell('office:value-type="string"', content);

describe("a cell of ODS", () => {
  it.each([
    ["a number", 'office:value-type="float" office:value="1234.5"', "<text:p>1,234.50</text:p>", 1234.5],
    ["a share", 'office:value-type="percentage" office:value="0.073"', "<text:p>7.3%</text:p>", 0.073],
    ["an amount", 'office:value-type="currency" office:value="-12"', "<text:p>-£12</text:p>", -12],
    ["a number beyond all numbers, as it stands", 'office:value-type="float" office:value="1e999"', "", "1e999"],
    ["truth", 'office:value-type="boolean" office:boolean-value="true"', "<text:p>TRUE</text:p>", true],
    ["untruth", 'office:value-type="boolean" office:boolean-value="false"', "<text:p>FALSE</text:p>", false],
    [
      "a day",
      'office:value-type="date" office:date-value="2021-06-30T12:30:00"',
      "<text:p>30/06/21</text:p>",
      "2021-06-30",
    ],
    [
      "a time of day as it is shown",
      'office:value-type="time" office:time-value="PT12H"',
      "<text:p>12:00</text:p>",
      "12:00",
    ],
    ["text", 'office:value-type="string"', "<text:p>text</text:p>", "text"],
    [
      "text beside what is shown",
      'office:value-type="string" office:string-value="own"',
      "<text:p>shown</text:p>",
      "own",
    ],
    ["text of no kind", "", "<text:p>text</text:p>", "text"],
    [
      "an error",
      `${CALC} office:value-type="string" office:string-value="" calcext:value-type="error"`,
      "<text:p>#DIV/0!</text:p>",
      "#DIV/0!",
    ],
    ["a formula that nothing has worked out", 'table:formula="of:=1+1"', "", "#NO_RESULT!"],
    ["an error beside a number", 'office:value-type="float" office:value="0"', "<text:p>#N/A</text:p>", "#N/A"],
  ])("holds %s", async (_what, attributes, content, expected) => {
    expect(await cellsOf(withRows(`<table:table-row>${cell(attributes, content)}</table:table-row>`))).toEqual([
      [expected],
    ]);
  });

  it.each([
    ["several paragraphs", "<text:p>one</text:p><text:p/><text:p>three</text:p>", "one\n\nthree"],
    [
      "spaces, tabs and line breaks",
      '<text:p><text:s text:c="2"/>a<text:s/> b<text:tab/>c<text:line-break/>d</text:p>',
      "  a  b\tc\nd",
    ],
    ["white space of the file itself", "<text:p>\n   of two\n   lines </text:p>", "of two lines "],
    [
      "parts in styles and links",
      "<text:p>a <text:span>b<text:span> c</text:span></text:span> <text:a>d</text:a></text:p>",
      "a b c d",
    ],
    [
      "a note, which is not its text",
      "<office:annotation><dc:date>2021</dc:date><text:p>Note</text:p></office:annotation><text:p>text</text:p>",
      "text",
    ],
    [
      "a note within its text",
      "<text:p>te<office:annotation><text:p>Note</text:p></office:annotation>xt</text:p>",
      "text",
    ],
    [
      "a drawing with text",
      "<draw:frame><draw:text-box><text:p>Drawn</text:p></draw:text-box></draw:frame><text:p>text</text:p>",
      "text",
    ],
    [
      "how it is pronounced",
      "<text:p><text:ruby><text:ruby-base>text</text:ruby-base><text:ruby-text>tekst</text:ruby-text></text:ruby></text:p>",
      "text",
    ],
    [
      "a table of its own",
      "<table:table><table:table-row><table:table-cell><text:p>Inner</text:p></table:table-cell></table:table-row></table:table><text:p>text</text:p>",
      "text",
    ],
  ])("shows %s", async (_what, content, expected) => {
    expect(await cellsOf(withRows(`<table:table-row>${textCell(content)}</table:table-row>`))).toEqual([[expected]]);
  });
});

describe("a table of ODS", () => {
  it("repeats cells and rows, and leaves empty ones out however often they repeat", async () => {
    const repeated = one.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="3"');
    const empties = '<table:table-cell table:number-columns-repeated="16380"/>';
    const rows = [
      '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>',
      `<table:table-row table:number-rows-repeated="2"><table:table-cell/>${repeated}${empties}</table:table-row>`,
      `<table:table-row table:number-rows-repeated="1048570">${empties}</table:table-row>`,
      `<table:table-row>${one}</table:table-row>`,
    ];
    expect(await sheetsOf(withRows(rows.join("")))).toEqual({
      Only: [
        { number: 3, cells: [null, 1, 1, 1], isHidden: false },
        { number: 4, cells: [null, 1, 1, 1], isHidden: false },
        { number: 1048575, cells: [1], isHidden: false },
      ],
    });
  });

  it("repeats a row as often as it may, piece by piece", async () => {
    const row = `<table:table-row table:number-rows-repeated="3001">${one}</table:table-row>`;
    const { Only = [] } = await sheetsOf(withRows(`${row}${row}`));
    expect(Only.map(({ number }) => number)).toEqual(Array.from({ length: 6002 }, (_, at) => at + 1));
  });

  it("has nothing in a cell that another covers", async () => {
    const covered = '<table:covered-table-cell office:value-type="float" office:value="9"/>';
    expect(await cellsOf(withRows(`<table:table-row>${one}${covered}${one}</table:table-row>`))).toEqual([
      [1, null, 1],
    ]);
  });

  it.each(["collapse", "filter"])("tells of a hidden row: %s", async (visibility) => {
    const { Only = [] } = await sheetsOf(
      withRows(`<table:table-row table:visibility="${visibility}">${one}</table:table-row>`),
    );
    expect(Only).toEqual([{ number: 1, cells: [1], isHidden: true }]);
  });

  it("has rows in groups and in its header alike", async () => {
    const row = `<table:table-row>${one}</table:table-row>`;
    const groups = `<table:table-header-rows>${row}</table:table-header-rows><table:table-row-group>${row}</table:table-row-group>`;
    expect(await cellsOf(withRows(groups))).toEqual([[1], [1]]);
  });
});

describe("an ODS workbook", () => {
  const table = `<table:table table:name="Only"><table:table-row>${one}</table:table-row></table:table>`;

  it("has no sheets but its own: tracked changes, links and kept copies of other files are none", async () => {
    const changes = `<table:tracked-changes><table:cell-content-change><table:table-cell/></table:cell-content-change></table:tracked-changes>`;
    const copy = table.replace('"Only"', "\"'file:///home/a/other.ods'#$Sheet1\"");
    const link = `<table:dde-links><table:dde-link>${table.replace("Only", "Linked")}</table:dde-link></table:dde-links>`;
    const sheets = await sheetsOf(zipOf(odsParts(`${changes}${table}${copy}${link}`)));
    expect(Object.keys(sheets)).toEqual(["Only"]);
  });

  it("is read whatever prefixes it declares", async () => {
    const parts = odsParts(table);
    const content = (parts["content.xml"] ?? "").replaceAll("table:", "t:").replaceAll("xmlns:table=", "xmlns:t=");
    const other = content.replaceAll("xmlns:t:", "xmlns:table:");
    expect(await cellsOf(zipOf({ ...parts, "content.xml": other }))).toEqual([[1]]);
  });

  it("needs no manifest, or no word of its kind", async () => {
    const { mimetype, "META-INF/manifest.xml": manifest, ...content } = odsParts(table);
    expect(await cellsOf(zipOf({ mimetype: mimetype ?? "", ...content }))).toEqual([[1]]);
    expect(await cellsOf(zipOf({ "META-INF/manifest.xml": manifest ?? "", ...content }))).toEqual([[1]]);
  });
});
