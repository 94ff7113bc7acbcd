import { mhclgHomelessness } from "../../../src/sources/mhclgHomelessness/mhclgHomelessness.connector";
import { odsOf, type WrittenRows, xlsxOf, xlsxParts } from "../../harness/workbooks";
import { zipOf } from "../../harness/zipOf";
import { DARTFORD, DOVER, ENGLAND, knowing, MEDWAY, SHEPWAY } from "../table/known";
import { figuresIn, ignoredIn, refusalOf, rejectionsIn, rowsOf, saidOf } from "../table/readThrough";

const known = knowing([ENGLAND, DARTFORD, DOVER, MEDWAY, SHEPWAY]);
const TITLE = "Table TA1 - Households in temporary accommodation\nEngland, April to June 2018";
const HEADER = [null, null, null, null, "Total number of households in TA4,5,8 ", "Households in area3 (000s)"];

/** Rows of the table, made up for these tests. */
const AREAS: WrittenRows = [
  ["E92000001", "ENGLAND", null, null, 5120, 22.5],
  ["-", "Rest of England", null, null, 1230, 17.5],
  [],
  ["E07000107", "Dartford", "South East", "E12000008", "..", 44.1],
  ["E07000108", "Dover", "South East", "E12000008", 0, 50.2],
  ["E07000112", "Folkestone & Hythe", "South East", "E12000008", "-", 49.3],
  ["E06000035", "Medway", "South East", "E12000008", 321, 110.2],
  ["E09000002", "Barking and Dagenham", "London", "E12000007", 1777, 77.5],
  [],
  [null, "Notes:"],
  [null, 1, null, null, "Some estimates."],
  [null, "-", null, null, "Some figures are suppressed"],
  [null, "..", null, null, "Missing data."],
  [null, null, null, null, 12],
];
const CONTENTS: WrittenRows = [
  [],
  [null, "Detailed tables"],
  [null, "Revised 18th December 2019"],
  ["Next: 1 May 2020"],
];
const NAME = { name: "DetailedLA_201806.xlsx" };

const table = (rows: WrittenRows, sheet = "TA1 - Apr-Jun 18") =>
  xlsxOf({ Contents: CONTENTS, "LA dropdown (TA1&TA2)": [["TA1"]], [sheet]: rows, TA2: [["Table TA2"]], TA10: [] });
const usual = (areas: WrittenRows = AREAS) =>
  table([[TITLE], HEADER, [null, null, null, null, null, "more"], ...areas]);
const periodOf = async (title: string, name?: string) =>
  figuresIn(await rowsOf(mhclgHomelessness, table([[title], HEADER, ...AREAS]), known, { name: name ?? "any.xlsx" }))[0]
    ?.period;

describe("table TA1 of a workbook", () => {
  it("gives each area's total: missing, suppressed and none are three different things", async () => {
    const rows = await rowsOf(mhclgHomelessness, usual(), known, NAME);
    const measure = "temporary-accommodation";
    const period = "2018/19-Q1";
    expect(figuresIn(rows).map(saidOf)).toEqual([
      {
        measure,
        area: "E92000001",
        period,
        value: 5120,
        absence: null,
        flags: ["ESTIMATED"],
        note: "Rounded to 10; includes estimates for councils without a usable return.",
      },
      {
        measure,
        area: "E07000107",
        period,
        value: null,
        absence: "NOT_REPORTED",
        flags: [],
        note: 'Published as "..": return missing or incomplete.',
      },
      { measure, area: "E07000108", period, value: 0, absence: null, flags: [], note: null },
      {
        measure,
        area: "E07000112",
        period,
        value: null,
        absence: "SUPPRESSED",
        flags: [],
        note: 'Published as "-": suppressed by its publisher.',
      },
      { measure, area: "E06000035", period, value: 321, absence: null, flags: [], note: null },
    ]);
    expect(rejectionsIn(rows)).toEqual([]);
    expect(ignoredIn(rows)).toEqual({ AGGREGATE: 1, OTHER_AREA: 1 });
  });

  it("leads each figure back to its sheet and row, and to the day that the contents give", async () => {
    const [, dartford] = figuresIn(await rowsOf(mhclgHomelessness, usual(), known, NAME));
    expect(dartford).toMatchObject({ sheet: "TA1 - Apr-Jun 18", row: 7 });
    expect(dartford?.origin).toEqual({ file: null, sheet: "TA1 - Apr-Jun 18", row: 7, publishedOn: "2019-12-18" });
  });

  it("is read from ODS as from XLSX, whatever its sheet is called of late", async () => {
    for (const sheet of ["TA1", "TA1_", "TA1 - Apr-Jun 18"]) {
      const ods = odsOf({ Contents: CONTENTS, [sheet]: [[TITLE], HEADER, ...AREAS] });
      expect(figuresIn(await rowsOf(mhclgHomelessness, ods, known, NAME))).toHaveLength(5);
    }
  });

  it("is found by its words where rows, columns and line breaks have moved and hidden names of a pivot stand above", async () => {
    const header = [
      null,
      null,
      "New column",
      "Total number\n of households in TA1,2,3,4",
      "Total number of children in TA",
    ];
    const parts = xlsxParts({
      TA1: [
        [],
        [TITLE],
        [null, null, null, "Total number of households in TA", "Grand Total"],
        [],
        header,
        ["E07000107", "Dartford", "x", 393, 5],
      ],
    });
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const hidden = { ...parts, "xl/worksheets/sheet1.xml": sheet.replace('<row r="3">', '<row r="3" hidden="1">') };
    const [figure] = figuresIn(await rowsOf(mhclgHomelessness, zipOf(hidden), known, NAME));
    expect(figure).toMatchObject({ area: "E07000107", value: 393, row: 6 });
  });

  it("holds its quarter's figures provisional until the tables of its year are out", async () => {
    const flagsOn = async (today: string) =>
      figuresIn(await rowsOf(mhclgHomelessness, usual(), known, { ...NAME, today })).map(({ flags }) =>
        flags.join(" "),
      );
    expect(await flagsOn("2019-09-30")).toEqual(["PROVISIONAL ESTIMATED", "", "PROVISIONAL", "", "PROVISIONAL"]);
    expect(await flagsOn("2019-10-01")).toEqual(["ESTIMATED", "", "", "", ""]);
  });

  it("does not pass over a figure whose area is not told", async () => {
    const rows = await rowsOf(
      mhclgHomelessness,
      usual([...AREAS.slice(0, 4), [null, "Dover", null, "E12000008", 12], ["Medway", "Medway", null, null, ".."]]),
      known,
      NAME,
    );
    expect(rejectionsIn(rows).map(({ row, code }) => ({ row, code }))).toEqual([
      { row: 8, code: "MISSING" },
      { row: 9, code: "UNKNOWN_AREA" },
    ]);
  });

  it.each(["…", "n/a", "12 households", "[x]"])(
    "rejects the row whose total is written %j, and takes the others",
    async (mark) => {
      const rows = await rowsOf(
        mhclgHomelessness,
        usual([...AREAS.slice(0, 4), ["E07000108", "Dover", null, null, mark]]),
        known,
        NAME,
      );
      expect(figuresIn(rows)).toHaveLength(2);
      expect(rejectionsIn(rows)).toMatchObject([
        {
          sheet: "TA1 - Apr-Jun 18",
          row: 8,
          column: "Total number of households in TA",
          value: mark,
          code: "UNKNOWN_MARK",
        },
      ]);
    },
  );
});

describe("the quarter of table TA1", () => {
  it.each([
    ["England, April to June 2018", "2018/19-Q1"],
    ["England, 30th June 2019", "2019/20-Q1"],
    ["England, 31st March 2021", "2020/21-Q4"],
    ["England, 31 December 2025", "2025/26-Q3"],
    ["England, October - December 2022", "2022/23-Q3"],
    ["England, at the end of September 2023", "2023/24-Q2"],
  ])("is the one on whose last day households were counted: %s", async (title, period) => {
    expect(await periodOf(`Table TA1 - Number of households\n${title}`)).toBe(period);
  });

  it("agrees with the stamp in the file's name, or the file is refused", async () => {
    expect(await periodOf("TA1, 31 March 2021", "DetailedLA_202103_revised.xlsx")).toBe("2020/21-Q4");
    const other = table([["TA1, 31 March 2021"], HEADER, ...AREAS]);
    expect(await refusalOf(mhclgHomelessness, other, known, { name: "Detailed_LA_202106_fix.xlsx" })).toBe(
      "The title of table TA1 is of January to March 2021 (2020/21 Q4), but the file's name, stamped 202106, of April to June 2021 (2021/22 Q1): one of them is wrong.",
    );
  });

  it.each(["England", "England, 2021", "England, 30th May 2019", "England, April to May 2019"])(
    "is not guessed from %j",
    async (title) => {
      const text = table([[`Table TA1\n${title}`], HEADER, ...AREAS]);
      expect(await refusalOf(mhclgHomelessness, text, known)).toBe(
        `The title of table TA1 must name a quarter or its last day, but is "Table TA1 ${title}".`,
      );
    },
  );
});

describe("a workbook that is not the detailed tables as they are known", () => {
  const refused = (content: Buffer | string) => refusalOf(mhclgHomelessness, content, known, NAME);

  it("is refused with the sheets that it has when TA1 is not among them", async () => {
    expect(await refused(xlsxOf({ Contents: CONTENTS, "Temporary accommodation": [], TA2: [], TA10: [] }))).toBe(
      'The workbook must have a sheet TA1, but has only "Contents", "Temporary accommodation", "TA2", "TA10".',
    );
  });

  it("is refused when two sheets may be TA1", async () => {
    expect(await refused(xlsxOf({ TA1: [[TITLE], HEADER, ...AREAS], TA1_: [[TITLE]] }))).toBe(
      'The workbook has two sheets that may be TA1, "TA1" and "TA1_": only one can be read.',
    );
  });

  it("is refused with the names that it found when the column of totals is not among them, or twice", async () => {
    expect(await refused(table([[TITLE], [null, null, "Households", "Children"], ...AREAS]))).toMatch(
      /^The sheet "TA1 - Apr-Jun 18" must have a row that names its columns, but none names "total number of households in ta": the nearest, row \d+, names /,
    );
    expect(
      await refused(table([[TITLE], [null, null, "Total households in TA", "Total households in TA1"], ...AREAS])),
    ).toBe('The header in row 2 names the column "total households in ta" twice: which is meant is not known.');
  });

  it("is refused when no row has an area's code", async () => {
    expect(await refused(table([[TITLE], HEADER, [null, "Dartford"]]))).toBe(
      'The sheet "TA1 - Apr-Jun 18" must have a row for each area with its code, but has none.',
    );
  });

  it("is refused when it is a web page, or cut short", async () => {
    expect(await refused("<!DOCTYPE html><html><body>Page not found</body></html>")).toContain("is a web page");
    expect(await refused(usual().subarray(0, 900))).toContain("cut short");
  });
});
