import { RefusedFile } from "../../../src/sources/refusedFile";
import { readWorkbook } from "../../../src/sources/workbook/readWorkbook";
import type { SheetPiece } from "../../../src/sources/workbook/workbook";
import { odsOf, odsParts, odsRow, xlsxOf, xlsxParts } from "../../harness/workbooks";
import { zipOf } from "../../harness/zipOf";
import { refusalOf, sheetsAt, sheetsOf, withFile } from "./reading";

const AGAIN = "Fetch or save it again.";
const NEEDED = "a workbook (XLSX or ODS) is needed.";
const PASSWORD = "The workbook is protected by a password: save it without one.";
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");
const xlsx = xlsxParts({ Only: [["text", 1]] });
const ods = odsParts("");

describe("what lies where a workbook should be is named, with what is needed", () => {
  it.each([
    ["nothing", "", "The file is empty: a workbook (XLSX or ODS) is needed."],
    [
      "a web page",
      "\n<!DOCTYPE html>\n<html>",
      `The file is a web page, perhaps an error of the site it was fetched from: ${NEEDED}`,
    ],
    [
      "a web page without its type",
      "<html lang='en'>",
      `The file is a web page, perhaps an error of the site it was fetched from: ${NEEDED}`,
    ],
    ["a CSV file", "\uFEFFFinancial Year,Force Name\n2025/26,Kent\n", `The file looks like CSV: ${NEEDED}`],
    ["JSON", '{"error":"busy"}', `The file looks like JSON: ${NEEDED}`],
    ["text", "Service unavailable", `The file is plain text: ${NEEDED}`],
    ["a PDF", "%PDF-1.7\n", `The file is a PDF: ${NEEDED}`],
    ["a picture", Buffer.from("ffd8ffe000104a46", "hex"), `The file is of no kind that is known: ${NEEDED}`],
    ["an XML file", "<?xml version='1.0'?><feed/>", `The file is XML, but not packed as a workbook: ${NEEDED}`],
    [
      "a spreadsheet as plain XML",
      '<?xml version="1.0"?><office:document>',
      `The file is a spreadsheet as plain XML, which is not read: save it as .xlsx or .ods: ${NEEDED}`,
    ],
    [
      "an old workbook",
      Buffer.concat([COMPOUND, Buffer.alloc(9_000)]),
      "The file is an old Excel workbook (.xls): save it as .xlsx.",
    ],
    [
      "an XLSX workbook under a password",
      Buffer.concat([COMPOUND, Buffer.alloc(9_000), Buffer.from("EncryptedPackage", "utf16le")]),
      PASSWORD,
    ],
    [
      "an ODS workbook under a password",
      zipOf({ ...ods, "META-INF/manifest.xml": "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>" }),
      PASSWORD,
    ],
    [
      "an archive",
      zipOf({ "2024-01-kent-street.csv": "Crime ID" }),
      "The file is a ZIP file without a workbook in it: a workbook (XLSX or ODS) itself is needed.",
    ],
    [
      "an empty archive",
      zipOf({}),
      "The file is a ZIP file without a workbook in it: a workbook (XLSX or ODS) itself is needed.",
    ],
    [
      "an OpenDocument text",
      zipOf({ ...ods, mimetype: "application/vnd.oasis.opendocument.text" }),
      'The file is an OpenDocument of the kind "text": a spreadsheet is needed.',
    ],
    [
      "an OpenDocument without a table",
      zipOf({ ...ods, "content.xml": "<a/>" }),
      "The file is an OpenDocument without a spreadsheet: one is needed.",
    ],
    [
      "a Word document",
      zipOf({ ...xlsx, "_rels/.rels": (xlsx["_rels/.rels"] ?? "").replace("xl/workbook", "word/document") }),
      `The file is a Word document: ${NEEDED}`,
    ],
    [
      "a presentation",
      zipOf({ ...xlsx, "_rels/.rels": (xlsx["_rels/.rels"] ?? "").replace("xl/workbook", "ppt/presentation") }),
      `The file is a presentation: ${NEEDED}`,
    ],
    [
      "a binary workbook",
      zipOf({ ...xlsx, "_rels/.rels": (xlsx["_rels/.rels"] ?? "").replace("workbook.xml", "workbook.bin") }),
      "The file is a binary workbook (.xlsb): save it as .xlsx.",
    ],
  ])("%s", async (_what, content, sentence) => {
    expect(await refusalOf(content)).toBe(sentence);
  });

  it("a path with nothing at it is told as such", async () => {
    await expect(sheetsAt("/no/such/file.xlsx")).rejects.toThrow("/no/such/file.xlsx cannot be read (ENOENT).");
  });
});

describe("a damaged workbook is refused", () => {
  const texts = Array.from({ length: 3_000 }, (_, at) => [`text number ${at * 7919}`]);
  const large = odsOf({ Only: texts });

  it("when it is cut short, wherever that is", async () => {
    for (const share of [0.01, 0.3, 0.6, 0.9, 0.999]) {
      const cut = large.subarray(0, Math.floor(large.length * share));
      expect(await refusalOf(cut)).toBe(`The workbook is cut short: its end is missing. ${AGAIN}`);
    }
    expect(await refusalOf(large.subarray(0, large.length - 1))).toMatch(/^The workbook is (cut short|damaged): /);
  });

  it.each([
    ["XLSX", xlsxOf({ Only: texts.slice(0, 300) })],
    ["ODS", odsOf({ Only: texts.slice(0, 300) })],
  ])(
    "as %s when a byte of it is another, unless it is in a part that says nothing of the cells",
    async (_, workbook) => {
      const whole = await sheetsOf(workbook);
      let refused = 0;
      const step = Math.floor(workbook.length / 100);
      for (let at = 60; at < workbook.length - 100; at += step) {
        const changed = Buffer.from(workbook);
        changed.writeUInt8(changed.readUInt8(at) ^ 0xff, at);
        const sheets = await sheetsOf(changed).catch((error) => error);
        if (sheets instanceof RefusedFile) refused += 1;
        else expect(sheets).toEqual(whole);
      }
      expect(refused).toBeGreaterThan(50);
    },
  );

  it.each([
    ["its checksum", 16],
    ["its size", 24],
  ])("when it is not what it declares: %s", async (_what, place) => {
    const changed = Buffer.from(xlsxOf({ Only: [["a"]] }));
    const entry = changed.indexOf("xl/worksheets/sheet1.xml", changed.indexOf("PK\x01\x02")) - 46;
    changed.writeUInt32LE(changed.readUInt32LE(entry + place) - 1, entry + place);
    expect(await refusalOf(changed)).toBe(
      `The workbook is damaged: its part "xl/worksheets/sheet1.xml" is not what the file declares it to be. ${AGAIN}`,
    );
  });

  it("when a part is under a password, or packed in a way that is not read", async () => {
    const flagged = Buffer.from(xlsxOf({ Only: [["a"]] }));
    const entry = flagged.indexOf("xl/workbook.xml", flagged.indexOf("PK\x01\x02")) - 46;
    const otherwise = Buffer.from(flagged);
    flagged.writeUInt16LE(flagged.readUInt16LE(entry + 8) | 1, entry + 8);
    expect(await refusalOf(flagged)).toBe(PASSWORD);
    otherwise.writeUInt16LE(12, entry + 10);
    expect(await refusalOf(otherwise)).toMatch(/"xl\/workbook.xml" is packed by method 12, which is not read/);
  });

  it("when parts lie within one another, stand there twice or would lie outside it", async () => {
    const twice = Buffer.from(zipOf({ ...xlsx, "a.xml": "1", "b.xml": "2" }));
    twice.write("a.xml", twice.lastIndexOf("b.xml"));
    expect(await refusalOf(twice)).toBe(`The workbook is damaged: it has the part "a.xml" twice. ${AGAIN}`);

    const within = Buffer.from(zipOf({ ...xlsx, "a.xml": "1", "b.xml": "2" }));
    const [first, second] = [within.lastIndexOf("a.xml") - 46, within.lastIndexOf("b.xml") - 46];
    within.writeUInt32LE(within.readUInt32LE(first + 42), second + 42);
    expect(await refusalOf(within)).toBe(`The workbook is damaged: its part "b.xml" lies within another. ${AGAIN}`);

    const outside = zipOf({ ...xlsx, "../../etc/passwd": "root" });
    expect(await refusalOf(outside)).toMatch(
      /^The workbook is damaged: its list of parts cannot be read \(.*relative path/,
    );
  });

  it.each([
    ["whose XML ends early", "<table:table", "is damaged: its part"],
    ["whose XML is none", "<a></b>", "is damaged: its part"],
    [
      "that is not UTF-8",
      Buffer.from("<a>\xe9</a>", "latin1"),
      'is damaged: its part "content.xml" is not valid UTF-8',
    ],
    [
      "with a document type",
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      "has a document type, which a workbook never has",
    ],
    ["that names an entity of its own", "<a>&lol;</a>", "is damaged: its part"],
  ])("%s", async (_what, xml, sentence) => {
    expect(await refusalOf(zipOf({ ...ods, "content.xml": xml }))).toContain(sentence);
  });

  it.each([
    ["text that is not in the list", '<row><c t="s"><v>9</v></c></row>', "a cell of row 1 has text 9 of 2"],
    ["rows out of order", '<row r="2"/><row r="1"/>', 'a row numbered "1" follows row 2'],
    ["a row with no number", '<row r="x"/>', 'a row numbered "x" follows row 0'],
    ["a cell with no column", '<row><c r="12"><v>1</v></c></row>', 'a cell of row 1 is called "12"'],
  ])("when a sheet has %s", async (_what, rows, how) => {
    const parts = xlsxParts({ Only: [["a", "b"]] });
    const sheet = parts["xl/worksheets/sheet1.xml"]?.replace(/<row.*<\/row>/, rows) ?? "";
    expect(await refusalOf(zipOf({ ...parts, "xl/worksheets/sheet1.xml": sheet }))).toBe(
      `The sheet "Only" is damaged: ${how}. Fetch or save the workbook again.`,
    );
  });

  it("when a sheet that it lists is missing", async () => {
    const { "xl/worksheets/sheet1.xml": _sheet, ...parts } = xlsx;
    expect(await refusalOf(zipOf(parts))).toBe(
      'The workbook is incomplete: its part "xl/worksheets/sheet1.xml" is missing.',
    );
  });

  it("at the place of the damage: what stood before it has been handed over by then", async () => {
    const first = odsRow([1]).repeat(2_000);
    const tables = `<table:table table:name="First">${first}</table:table><table:table table:name="Second"></table:row>`;
    const had: string[] = [];
    await withFile(zipOf(odsParts(tables)), async (path) => {
      const reading = readWorkbook(path, { wants: () => true });
      await expect(collect(reading, had)).rejects.toThrow(/is damaged/);
    });
    expect(new Set(had)).toEqual(new Set(["First"]));
  });
});

async function collect(pieces: AsyncIterable<SheetPiece>, sheets: string[]): Promise<void> {
  for await (const { sheet } of pieces) sheets.push(sheet);
}
