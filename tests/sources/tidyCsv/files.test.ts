import fc from "fast-check";
import { Visibility } from "../../../src/domain/visibility";
import { RefusedFile } from "../../../src/sources/refusedFile";
import { readTidyCsv } from "../../../src/sources/tidyCsv/readTidyCsv";
import { HEADER, rowsOf } from "./tidy";

const LINE = "total-crime,E07000107,2020-01,,5,,,,,,";

/** Why a file is refused, which is one plain sentence. */
async function refusalOf(content: string | Buffer, size?: number): Promise<string> {
  const fault = await rowsOf(content, size).then(
    (rows) => new Error(`It was read: ${rows.length} rows.`),
    (error: unknown) => error,
  );
  expect(fault).toBeInstanceOf(RefusedFile);
  const { message } = fault as RefusedFile;
  expect(message).toMatch(/^[^\n]+\.$/);
  return message;
}

describe("a tidy file", () => {
  it.each([
    ["lines that end in LF", "\n"],
    ["lines that end in CR LF", "\r\n"],
    ["lines that end in CR", "\r"],
  ])("may have %s, with a mark before the first and none after the last", async (_what, end) => {
    const content = `\ufeff${[HEADER, LINE, `total-crime,E07000107,2020-02,,6,,,,,"é, “ü” 🙂",`].join(end)}`;
    expect(await rowsOf(content)).toMatchObject([
      { row: 2, value: 5, note: null },
      { row: 3, value: 6, note: "é, “ü” 🙂" },
    ]);
  });

  it("may mix the ends of its lines, as files do that several hands have been in", async () => {
    expect(await rowsOf(`${HEADER}\r\n${LINE}\n${LINE}"x"\r\n`)).toMatchObject([
      { row: 2, visibility: "PUBLIC" },
      { row: 3, code: "UNKNOWN_WORD", value: "x" },
    ]);
  });

  it("may leave columns out and have them in any order, with spaces about their names", async () => {
    expect(await rowsOf(`value , period,area,measure\n5,2020-01,E07000107,total-crime\n`)).toMatchObject([
      { measure: "total-crime", area: "E07000107", period: "2020-01", value: 5 },
    ]);
    expect(await rowsOf("absence,period,area,measure\nNOT_REPORTED,2020-01,E07000107,total-crime\n")).toMatchObject([
      { absence: "NOT_REPORTED", value: null },
    ]);
  });

  it("may have a header and nothing else", async () => {
    expect(await rowsOf(HEADER)).toEqual([]);
    expect(await rowsOf(`${HEADER}\n`)).toEqual([]);
  });

  it("is read alike in whatever pieces it comes, even in the middle of letters and line ends", async () => {
    const content = `${HEADER}\r\n${LINE}\r\ntotal-crime,E07000107,2020-02,,6,,,,,"ß🙂, ""ok""",\r\n`;
    const whole = await rowsOf(content);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        expect(await rowsOf(content, size)).toEqual(whole);
      }),
    );
  });
});

describe("a file that is refused", () => {
  it.each<[string, string | Buffer, RegExp]>([
    ["for having nothing in it", "", /^The file is empty/],
    ["for semicolons", "measure;area;period;value\n1;2;3;4\n", /separated by semicolons: save it with commas/],
    ["for a blank row where its columns should be named", `\n${HEADER}\n`, /^The first row must name the columns/],
    ["for tabs", "measure\tarea\tperiod\tvalue\n", /separated by tabs/],
    [
      "for a column that nobody knows",
      "measure,area,period,value,colour\n",
      /^"colour" is not a column .*: those are measure, area,/,
    ],
    ["for a column without a name", "measure,area,period,value,\n", /^"" is not a column/],
    ["for a column in other letters", "Measure,area,period,value\n", /^"Measure" is not a column/],
    [
      "for a column with the name of a property",
      "measure,area,period,value,__proto__\n",
      /^"__proto__" is not a column/,
    ],
    ["for a column that comes twice", "measure,area,period,value,area\n", /names the column "area" twice/],
    ["for lacking the area", "measure,period,value\n", /must name the column "area"/],
    ["for lacking both value and absence", "measure,area,period,note\n", /"value" or "absence"/],
    ["for being rows without a header", `${LINE}\n`, /^"total-crime" is not a column/],
    [
      "for being in UTF-16 with a mark",
      Buffer.from(`\ufeff${HEADER}\n`, "utf16le"),
      /is in UTF-16: save it as .* UTF-8/,
    ],
    [
      "for being in UTF-16 without a mark",
      Buffer.from(`${HEADER}\n`, "utf16le"),
      /NUL bytes, so it is in UTF-16 or no text/,
    ],
    [
      "for being in Windows-1252",
      Buffer.from(`${HEADER}\ntotal-crime,E07000107,2020-01,,5,,,,,caf\xe9,\n`, "latin1"),
      /not in UTF-8 .* near byte 128\), perhaps in Windows-1252/,
    ],
    ["for ending in the middle of a letter", Buffer.from(`${HEADER}\n${LINE}é`).subarray(0, -1), /not in UTF-8/],
    ["for a NUL", `${HEADER}\ntotal-crime\0,E07000107,2020-01,,5,,,,,,\n`, /NUL bytes/],
    ["for being a workbook", Buffer.from("PK\x03\x04rest", "latin1"), /is a workbook or another packed file/],
    ["for being packed", Buffer.from("\x1f\x8b\x08rest", "latin1"), /packed with gzip/],
    [
      "for a quote that is never closed",
      `${HEADER}\n${LINE}\n"total-crime,E07000107\n${LINE}\n`,
      /^Row 3 opens a quote that is never closed/,
    ],
    [
      "for a quote in the middle of a cell",
      `${HEADER}\n${LINE}\nto"tal,E07000107,2020-01,,5,,,,,,\n`,
      /^Row 3 has a quote in the middle/,
    ],
    [
      "for letters behind a closed quote",
      `${HEADER}\n"total-crime"s,E07000107,2020-01,,5,,,,,,\n`,
      /^Row 2 has a quote in the middle/,
    ],
    ["for a row without an end", `${HEADER}\n${"x".repeat(70_000)}\n`, /^Row 2 is longer than 65536 bytes/],
  ])("is refused %s", async (_what, content, reason) => {
    expect(await refusalOf(content)).toMatch(reason);
  });

  it("is refused for a quoted cell without an end long before that end is looked for", async () => {
    let handed = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${HEADER}\n"`);
      for (;;) {
        handed += 1;
        if (handed > 1_000) throw new Error("It was read on.");
        yield Buffer.alloc(65_536, "x");
      }
    }
    await expect(async () => {
      for await (const _rows of readTidyCsv(endless(), { measure: () => null }, Visibility.PUBLIC));
    }).rejects.toThrow(/^Row 2 is longer than 65536 bytes: a quote in it may never be closed\.$/);
    expect(handed).toBeLessThan(20);
  });

  it("is told where it stops being UTF-8, though earlier pieces were fine", async () => {
    const content = Buffer.concat([Buffer.from(`${HEADER}\n${`${LINE}\n`.repeat(5_000)}`), Buffer.from([0xff])]);
    expect(await refusalOf(content, 1_000)).toMatch(new RegExp(`near byte ${content.length}\\)`));
  });
});
