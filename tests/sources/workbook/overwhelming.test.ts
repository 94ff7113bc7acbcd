import { readdirSync, readlinkSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import { readWorkbook } from "../../../src/sources/workbook/readWorkbook";
import { odsOf, odsParts, xlsxParts } from "../../harness/workbooks";
import { zipOf } from "../../harness/zipOf";
import { readAside } from "./readAside";
import { refusalOf, sheetsOf, withFile } from "./reading";

const MB = 1_000_000;
/** What a refusal may take of memory, and of the processor in seconds. */
const MOST_MEMORY = 150 * MB;
const SOON = 5;

const VALUE = '<table:table-cell office:value-type="float" office:value="1"';
const rowOf = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const odsWith = (rows: string) => zipOf(odsParts(`<table:table table:name="Only">${rows}</table:table>`));
const xlsxWith = (others: Record<string, string | Buffer>) => zipOf({ ...xlsxParts({ Only: [["a"]] }), ...others });
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

/** The refusal of a workbook, which must come soon and take little memory. */
async function soonRefused(content: Buffer): Promise<string> {
  const { refusal, seconds, grewBy } = await readAside(content);
  expect(grewBy).toBeLessThan(MOST_MEMORY);
  expect(seconds).toBeLessThan(SOON);
  return `${refusal}`;
}

describe("a workbook made to overwhelm its readers is soon refused", () => {
  it("by what it says that it unpacks to", async () => {
    const huge = xlsxWith({ "xl/media/zeros.bin": Buffer.alloc(300 * MB) });
    expect(await soonRefused(huge)).toMatch(
      /^A packed file may unpack to at most 500 times its file, but this one to \d+ times/,
    );
    expect(await refusalOf(odsOf({ Only: [[1]] }), { mostUnpackedBytes: 500 })).toMatch(
      /^A packed file may unpack to at most 500 bytes, but this one to \d+\.$/,
    );
  });

  it("by what it unpacks to, when it says less", async () => {
    const liar = Buffer.from(xlsxWith({ "xl/worksheets/sheet1.xml": Buffer.alloc(200 * MB, " ") }));
    const entry = liar.indexOf("xl/worksheets/sheet1.xml", liar.indexOf("PK\x01\x02")) - 46;
    liar.writeUInt32LE(1_000, entry + 24);
    expect(await soonRefused(liar)).toMatch(/is not what the file declares it to be/);
  });

  it("for a list of texts that would fill the memory", async () => {
    const texts = xlsxWith({
      "xl/sharedStrings.xml": "<sst>".padEnd(130 * MB, "<si><t>text</t></si>"),
      "xl/media/a": noise(),
    });
    expect(await soonRefused(texts)).toBe(
      'The workbook\'s part "xl/sharedStrings.xml" may have 128000000 bytes at most, but has 130000000.',
    );
  });

  it.each([
    [
      "a billion columns",
      rowOf(`${VALUE} table:number-columns-repeated="999999999"/>`),
      "may have 2048 columns at most, but has a value in column 999999999 of row 1",
    ],
    [
      "a value beyond the last column",
      rowOf(`<table:table-cell table:number-columns-repeated="2048"/>${VALUE}/>`),
      "may have 2048 columns at most, but has a value in column 2049 of row 1",
    ],
    [
      "a value in every row there is",
      rowOf(`${VALUE}/>`, 'table:number-rows-repeated="1048576"'),
      "may repeat a row 65536 times at most, but repeats row 1 1048576 times",
    ],
    [
      "rows upon rows that repeat",
      rowOf(`${VALUE}/>`, 'table:number-rows-repeated="65536"').repeat(17),
      "may have 1048576 rows at most, but has more",
    ],
    [
      "repeats past counting",
      rowOf(`${VALUE} table:number-columns-repeated="1e999"/>`),
      'is damaged: row 1 repeats "1e999" times',
    ],
    [
      "spaces past counting",
      rowOf(`<table:table-cell><text:p>${'<text:s text:c="900000"/>'.repeat(5_000)}</text:p></table:table-cell>`),
      "may have 1000000 characters in a cell at most, but has more in row 1",
    ],
    [
      "paragraphs without end",
      rowOf(`<table:table-cell>${"<text:p>a</text:p>".repeat(600_000)}</table:table-cell>`),
      "may have 1000000 characters in a cell at most, but has more in row 1",
    ],
  ])("for a table of %s", async (_what, rows, sentence) => {
    expect(await soonRefused(odsWith(rows))).toContain(sentence);
  });

  it.each([
    [
      "a cell far beyond the last column",
      sheetOf('<row><c r="ZZZZZZZZ1"><v>1</v></c></row>'),
      /may have 2048 columns at most/,
    ],
    [
      "a text without end",
      sheetOf(`<row><c t="inlineStr"><is><t>${"a".repeat(8 * MB)}`),
      /more than 4000000 characters without a tag/,
    ],
    ["a tag without end", `<worksheet a="${"a".repeat(8 * MB)}`, /more than 4000000 characters without a tag/],
    ["a comment without end", `<worksheet><!-- ${"a".repeat(8 * MB)}`, /more than 4000000 characters without a tag/],
    ["one tag within another without end", "<a>".repeat(100_000), /nests more than 200 elements/],
    [
      "text in runs without end",
      sheetOf(`<row><c t="inlineStr"><is>${"<r><t>run</t></r>".repeat(400_000)}`),
      /may have 1000000 characters in a cell/,
    ],
    [
      "entities that unfold",
      `<!DOCTYPE a [<!ENTITY a "${"&b;".repeat(10)}"><!ENTITY b "lol">]><worksheet>&a;</worksheet>`,
      /has a document type/,
    ],
  ])("for a sheet with %s", async (_what, sheet, sentence) => {
    expect(await soonRefused(xlsxWith({ "xl/worksheets/sheet1.xml": sheet }))).toMatch(sentence);
  });
});

describe("a workbook within its limits", () => {
  // Its cells come to 800 MB.
  const wide = () =>
    xlsxWith({ "xl/worksheets/sheet1.xml": sheetOf('<row><c r="BZT"><v>1</v></c></row>'.repeat(50_000)) });

  it("may have rows that are wide all the same, without filling the memory", async () => {
    expect(await readAside(wide())).toMatchObject({ rows: 50_000, refusal: null });
  });

  it("would fill the memory of whoever kept its rows", async () => {
    await expect(readAside(wide(), "keep")).rejects.toMatchObject({
      stderr: expect.stringContaining("JavaScript heap out of memory"),
    });
  });

  it("may have as much as its limits say, and not one cell or row more", async () => {
    const content = odsOf({ Only: [[1, 2], [3], [4]] });
    const limits = { mostCellsPerRow: 2, mostRowsPerSheet: 3, mostCharactersPerCell: 1 };
    expect(Object.keys(await sheetsOf(content, limits))).toEqual(["Only"]);
    expect(await refusalOf(content, { ...limits, mostCellsPerRow: 1 })).toMatch(/value in column 2 of row 1/);
    expect(await refusalOf(content, { ...limits, mostRowsPerSheet: 2 })).toMatch(/may have 2 rows at most/);
  });
});

describe("whoever reads a workbook", () => {
  const many = odsOf({ First: Array.from({ length: 40_000 }, (_, at) => [at, `row ${at}`]), Second: [[1]], Empty: [] });

  it("may stop early, and leaves no file open", async () => {
    await withFile(many, async (path) => {
      for await (const { rows } of readWorkbook(path, { wants: () => true })) {
        expect(rows.length).toBeGreaterThan(0);
        break;
      }
      expect(await isClosed(path)).toBe(true);
      await expect(readAndThrow(path)).rejects.toThrow("enough");
      expect(await isClosed(path)).toBe(true);
    });
  });

  it("is asked once of each sheet, in order, and has a piece of every one that it wants", async () => {
    const asked: unknown[] = [];
    const had = new Set<string>();
    await withFile(many, async (path) => {
      const wants = (...sheet: unknown[]) => asked.push(sheet) > 1;
      for await (const { sheet } of readWorkbook(path, { wants })) had.add(sheet);
      expect(await isClosed(path)).toBe(true);
    });
    expect(asked).toEqual([
      ["First", 0],
      ["Second", 1],
      ["Empty", 2],
    ]);
    expect([...had]).toEqual(["Second", "Empty"]);
  });
});

async function readAndThrow(path: string): Promise<void> {
  for await (const _ of readWorkbook(path, { wants: () => true })) throw new Error("enough");
}

/** Whether this process has let go of a file. Streams close it a moment after they are told to. */
async function isClosed(path: string): Promise<boolean> {
  for (let waited = 0; waited < 100; waited++) {
    const isOpen = readdirSync("/proc/self/fd").some((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`) === path;
      } catch {
        return false;
      }
    });
    if (!isOpen) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

/** Bytes that do not pack, so that a file is not refused for how well it packs. */
function noise(): Buffer {
  let state = 1;
  const bytes = Buffer.alloc(2 * MB);
  for (let at = 0; at < bytes.length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 24;
  }
  expect(deflateRawSync(bytes).length).toBeGreaterThan(MB);
  return bytes;
}
