import { Visibility } from "../../../src/domain/visibility";
import type { SourceRow } from "../../../src/sources/observation";
import { HEADER, rowOf, rowsOf } from "./tidy";

/** A line with one column filled in, beside what every row has. */
function line(cells: Readonly<Record<string, string>>): string {
  const all: Readonly<Record<string, string>> = {
    measure: "total-crime",
    area: "E07000107",
    period: "2020-01",
    ...cells,
  };
  return HEADER.split(",")
    .map((column) => `"${(all[column] ?? "").replaceAll('"', '""')}"`)
    .join(",");
}
const read = (cells: Readonly<Record<string, string>>) => rowOf(line(cells));

const WHOLE = {
  kind: "OBSERVATION",
  sheet: null,
  row: 2,
  figure: null,
  measure: "total-crime",
  area: "E07000107",
  period: "2020-01",
  category: null,
  value: null,
  absence: null,
  numerator: null,
  denominator: null,
  flags: [],
  note: null,
  visibility: "PUBLIC",
  origin: null,
};

describe("a row of a tidy file", () => {
  it.each<[Readonly<Record<string, string>>, object]>([
    [{ value: "12" }, { value: 12 }],
    [{ value: " 1,234.5 " }, { value: 1234.5 }],
    [{ absence: "NOT_REPORTED" }, { absence: "NOT_REPORTED" }],
    [{ value: "[c]" }, { absence: "SUPPRESSED" }],
    [{ value: "[c]", absence: "SUPPRESSED" }, { absence: "SUPPRESSED" }],
    [
      { value: "12 [p]", flags: "PARTIAL" },
      { value: 12, flags: ["PROVISIONAL", "PARTIAL"] },
    ],
    [
      { value: "12", flags: "PARTIAL; WIDER_AREA,REVISED" },
      { value: 12, flags: ["PARTIAL", "WIDER_AREA", "REVISED"] },
    ],
    [
      { value: "[low]" },
      { value: 0, flags: ["ESTIMATED"], note: "Published as [low]: above zero, but rounding to it." },
    ],
    [
      { value: "0 [low]", note: "See page 3." },
      { value: 0, flags: ["ESTIMATED"], note: "See page 3. Published as [low]: above zero, but rounding to it." },
    ],
    [
      { value: "30", numerator: "3", denominator: "10" },
      { value: 30, numerator: 3, denominator: 10 },
    ],
    [
      { value: "1", category: " burglary " },
      { value: 1, category: "burglary" },
    ],
    [
      { value: "1", visibility: "PARTNERS" },
      { value: 1, visibility: "PARTNERS" },
    ],
    [
      { value: "1", note: 'a "quoted", note\nof two lines' },
      { value: 1, note: 'a "quoted", note\nof two lines' },
    ],
    [
      { value: "1", note: "=1+1" },
      { value: 1, note: "=1+1" },
    ],
  ])("%j is read", async (cells, parts) => {
    expect(await read(cells)).toEqual({ ...WHOLE, ...parts });
  });

  it.each<[Readonly<Record<string, string>>, string, string, string | null]>([
    [{ value: "twelve" }, "NOT_A_NUMBER", "value", "twelve"],
    [{ value: "1e999" }, "NOT_A_NUMBER", "value", "1e999"],
    [{ value: "NaN" }, "NOT_A_NUMBER", "value", "NaN"],
    [{ value: "-Infinity" }, "NOT_A_NUMBER", "value", "-Infinity"],
    [{ value: "9007199254740993" }, "NUMBER_TOO_LARGE", "value", "9007199254740993"],
    [{ value: "1".repeat(400) }, "NUMBER_TOO_LARGE", "value", `${"1".repeat(100)}…`],
    [{ value: "[p]" }, "NOT_A_NUMBER", "value", "[p]"],
    [{ value: "12 [c]" }, "VALUE_AND_ABSENCE", "value", "12 [c]"],
    [{ value: "[c]", absence: "NOT_REPORTED" }, "VALUE_AND_ABSENCE", "absence", "NOT_REPORTED"],
    [{ value: "12 [u]" }, "UNKNOWN_SHORTHAND", "value", "12 [u]"],
    [{ value: "3 [low]" }, "NOT_LOW", "value", "3 [low]"],
    [{ value: "12 people" }, "NOT_A_NUMBER", "value", "12 people"],
    [{ value: "1", numerator: "x" }, "NOT_A_NUMBER", "numerator", "x"],
    [{ value: "1", denominator: "0x10" }, "NOT_A_NUMBER", "denominator", "0x10"],
    [{ absence: "suppressed" }, "UNKNOWN_WORD", "absence", "suppressed"],
    [{ absence: "toString" }, "UNKNOWN_WORD", "absence", "toString"],
    [{ value: "1", flags: "PROVISIONAL GUESSED" }, "UNKNOWN_WORD", "flags", "GUESSED"],
    [{ value: "1", visibility: "SECRET" }, "UNKNOWN_WORD", "visibility", "SECRET"],
    [{ measure: "", value: "1" }, "MISSING", "measure", ""],
    [{ area: " ", value: "1" }, "MISSING", "area", ""],
    [{ period: "", value: "1" }, "MISSING", "period", ""],
    [{ measure: "", value: "x" }, "MISSING", "measure", ""],
    [{ value: "\u202e12" }, "NOT_A_NUMBER", "value", "\\u202e12"],
  ])("%j is rejected", async (cells, code, column, value) => {
    const rejected = await read(cells);
    expect(rejected).toMatchObject({ kind: "REJECTION", sheet: null, row: 2, code, column, value });
    expect((rejected as { message: string }).message).toMatch(/^\S[^\n]*\.$/);
  });

  it("that does not say who may see it is for whom its source says, and so is what it is rejected for", async () => {
    const header = "measure,area,period,value,visibility";
    const lines = ["7,", "7,PUBLIC", "about 3,", "about 3,PUBLIC"].map((end) => `total-crime,E07000107,2020-01,${end}`);
    const rows = await rowsOf([header, ...lines].join("\n"), undefined, Visibility.PARTNERS);
    expect(rows).toMatchObject([
      { value: 7, visibility: "PARTNERS" },
      { value: 7, visibility: "PUBLIC" },
      { code: "NOT_A_NUMBER", value: null },
      { code: "NOT_A_NUMBER", value: "about 3" },
    ]);
  });

  it.each(["PARTNERS", "RESTRICTED"])("is not repeated when it is rejected and for %s alone", async (word) => {
    const saying: Record<string, string>[] = [
      { value: "about 3" },
      { value: "3 [c]" },
      { value: "[c]", absence: "3" },
      { value: "3 [low]" },
    ];
    for (const cells of saying) {
      const rejected = await read({ ...cells, visibility: word });
      expect(rejected).toMatchObject({ kind: "REJECTION", value: null });
      expect(JSON.stringify({ ...rejected, row: null })).not.toContain("3");
    }
    expect(await read({ value: "about 3", visibility: "PUBLIC" })).toMatchObject({ value: "about 3" });
  });

  it.each(["hate-crimes", "hate-crimse"])(
    "is not repeated of %s, whose small numbers may be hidden",
    async (measure) => {
      expect(await read({ measure, value: "about 3" })).toMatchObject({ code: "NOT_A_NUMBER", value: null });
      expect(await read({ measure, absence: "only 3" })).toMatchObject({ code: "UNKNOWN_WORD", value: "only #" });
    },
  );

  it("is ignored when it has neither a value nor an absence, whatever else is in it", async () => {
    const blank = { kind: "IGNORED", rule: "BLANK", rows: 1 };
    expect(await read({ value: "  ", flags: "GUESSED" })).toEqual(blank);
    expect(await rowOf("")).toEqual(blank);
    expect(await rowOf(",,,,,,,,,,")).toEqual(blank);
    expect(await rowOf(",,")).toEqual(blank);
  });

  it("is rejected, and no other, when it has more or fewer cells than the header", async () => {
    const rows = await rowsOf(
      `${HEADER}\n${line({ value: "1" })}\ntotal-crime,E07000107,2020-02,,5\n${line({ value: "2" })},x\n${line({ value: "3" })}\n`,
    );
    expect(rows).toMatchObject([
      { row: 2, value: 1 },
      {
        row: 3,
        code: "RAGGED_ROW",
        column: null,
        value: "5",
        message: "A row must have 11 cells like the header, but has 5.",
      },
      { row: 4, code: "RAGGED_ROW", column: null, value: "12" },
      { row: 5, value: 3 },
    ]);
  });

  it("is counted as a spreadsheet counts: the header, empty rows and rows of several lines are one each", async () => {
    const rows = await rowsOf(`${HEADER}\n\n${line({ value: "1", note: "two\nlines" })}\n${line({ value: "2" })}`);
    expect(rows.map((row: SourceRow) => (row.kind === "IGNORED" ? row.rule : "row" in row && row.row))).toEqual([
      "BLANK",
      3,
      4,
    ]);
  });
});

describe("where a row says that its figure comes from", () => {
  const columns = "measure,area,period,value,file,sheet,row,publishedOn";
  const read = (rest: string) => rowOf(`total-crime,E07000107,2020-01,5,${rest}`, columns);

  it.each<[string, object | null]>([
    ["tables.xlsx,TA1,90,2019-12-18", { file: "tables.xlsx", sheet: "TA1", row: 90, publishedOn: "2019-12-18" }],
    ["tables.xlsx,,,", { file: "tables.xlsx", sheet: null, row: null, publishedOn: null }],
    [",,,2019-12-18", { file: null, sheet: null, row: 2, publishedOn: "2019-12-18" }],
    [",,,", null],
  ])("%s is kept", async (rest, origin) => {
    expect(await read(rest)).toMatchObject({ row: 2, value: 5, origin });
  });

  it.each([
    [",,0,", "NOT_A_ROW", "row"],
    [",,1.5,", "NOT_A_ROW", "row"],
    [",,-3,", "NOT_A_ROW", "row"],
    [",,9999999999,", "NOT_A_ROW", "row"],
    [",,,18/12/2019", "NOT_A_DAY", "publishedOn"],
    [",,,2019-02-30", "NOT_A_DAY", "publishedOn"],
  ])("%s is rejected", async (rest, code, column) => {
    expect(await read(rest)).toMatchObject({ kind: "REJECTION", code, column });
  });
});
