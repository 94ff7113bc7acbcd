import { defraFlyTipping } from "../../../src/sources/defraFlyTipping/defraFlyTipping.connector";
import { odsOf, type WrittenCell, type WrittenRows, xlsxOf, xlsxParts } from "../../harness/workbooks";
import { zipOf } from "../../harness/zipOf";
import { DARTFORD, DOVER, ENGLAND, knowing, MEDWAY, SHEPWAY, SOUTH_EAST } from "../table/known";
import { figuresIn, ignoredIn, refusalOf, rejectionsIn, rowsOf } from "../table/readThrough";

const known = knowing([ENGLAND, SOUTH_EAST, DARTFORD, DOVER, SHEPWAY, MEDWAY]);
const METADATA: WrittenRows = [
  ["Title:", "Fly-tipping 2012-13 to 2014-15"],
  ["Release Date:", "31st January 2016"],
];
const GROUPS = [null, null, null, null, "TOTAL", "Land type"];
const HEADER = ["Year", "ONS Code", "LA Name", "Region", "Total Incidents", "Highway Incidents", "Reporting basis"];
const ACTIONS_HEADER = ["Year", "ONS Code", "LA Name", "Region", "Total Actions", "Prosecution Actions"];

const total = (year: string, region: string, value: WrittenCell) => [year, "*Total", "*Total", region, value, 1, ":"];
const council = (
  year: string,
  code: string,
  name: string,
  value: WrittenCell,
  basis: string = ":",
  region = "South East",
) => [year, code, name, region, value, 1, basis];

/** Rows made up for these tests. */
const INCIDENTS: WrittenRows = [
  total("2031-32", "*Total England", 60),
  total("2031-32", "South East", 30),
  total("2031-32", "West Midlands", 8),
  council("2031-32", "E07000107", "Dartford ", 10),
  council("2031-32", "E07000108", "Dover a", ":"),
  council("2031-32", "E07000112", "Shepway", 0),
  council("2031-32", "E06000035", "Medway  ", 20),
  council("2031-32", "E08000025", "Birmingham", 8, ":", "W Midlands"),
];
const ACTIONS: WrittenRows = [["2031-32", "E07000107", "Dartford", "South East", 200, 3]];

const sheets = (incidents: WrittenRows, header: WrittenRows = [["Fly-tipping"], GROUPS, HEADER]) => ({
  Metadata: METADATA,
  Notes: [["Notes"]],
  LA_incidents: [...header, ...incidents],
  LA_actions: [["Fly-tipping actions"], ["TOTAL"], ACTIONS_HEADER, ...ACTIONS],
  Lookup_: [["LA code"]],
});
const read = (incidents: WrittenRows, header?: WrittenRows) =>
  rowsOf(defraFlyTipping, xlsxOf(sheets(incidents, header)), known);
const briefly = async (incidents: WrittenRows) =>
  figuresIn(await read(incidents))
    .filter(({ measure }) => measure === "fly-tipping-incidents")
    .map(({ area, period, value, absence, flags, note }) => [area, period, absence ?? value, flags.join(" "), note]);

describe("the workbook of fly-tipping", () => {
  it("gives councils by their codes and totals by their names: what is not available is no zero", async () => {
    expect(await briefly(INCIDENTS)).toEqual([
      [
        "E92000001",
        "2031/32",
        60,
        "ESTIMATED",
        "Higher than the sum of the councils shown: includes what was estimated for, or returned by, others.",
      ],
      ["E12000008", "2031/32", 30, "PARTIAL", "Leaves out Dover, whose figure is not available."],
      ["E07000107", "2031/32", 10, "", null],
      ["E07000108", "2031/32", "NOT_AVAILABLE", "", 'Published as ":": not available.'],
      ["E07000112", "2031/32", 0, "", null],
      ["E06000035", "2031/32", 20, "", null],
    ]);
    expect(ignoredIn(await read(INCIDENTS))).toEqual({ OTHER_AREA: 2 });
  });

  it("gives prosecutions from the sheet of actions, and the day of the release", async () => {
    const prosecutions = figuresIn(await read(INCIDENTS)).filter(
      ({ measure }) => measure === "fly-tipping-prosecutions",
    );
    expect(prosecutions).toMatchObject([
      { area: "E07000107", value: 3, row: 4, origin: { sheet: "LA_actions", row: 4, publishedOn: "2016-01-31" } },
    ]);
  });

  it("gives the basis on which a council counts, and breaks the series where it changes", async () => {
    const rows = [
      council("2031-32", "E07000107", "Dartford", 10, "Customer/public reported only"),
      council("2032-33", "E07000107", "Dartford", 30, "All incidents"),
      council("2033-34", "E07000107", "Dartford", 31, "All incidents"),
      council("2034-35", "E07000107", "Dartford", 32, "Reporting basis changed during the year"),
    ];
    expect((await briefly(rows)).map(([, , , flags, note]) => [flags, note])).toEqual([
      ["", "Reporting basis: customer/public reported only."],
      ["SERIES_BREAK", "Reporting basis: all incidents; the year before it was customer/public reported only."],
      ["", "Reporting basis: all incidents."],
      ["SERIES_BREAK", "Reporting basis: changed during the year; the year before it was all incidents."],
    ]);
  });

  it("holds the total that is made as those after it, which breaks the series and gives the other in its note", async () => {
    const rows = [
      total("2018-19", "*Total England (original)", 1100),
      total("2018-19", "*Total England (comparable with 2019/20)", 950.5),
      council("2018-19", "E07000107", "Dartford", 950),
    ];
    expect((await briefly(rows))[0]).toEqual([
      "E92000001",
      "2018/19",
      950.5,
      "ESTIMATED SERIES_BREAK",
      "The total comparable with 2019/20: figures as councils reported them, with estimates only for missing data. The original total, on the method of the years before, is 1,100 (row 4).",
    ]);
    expect(ignoredIn(await read(rows))).toEqual({ OTHER_METHOD: 1 });
  });

  it("takes what a release says of a figure in prose only for that figure", async () => {
    const noteOf = async (value: number) =>
      (await briefly([council("2019-20", "E07000108", "Dover", value, "All incidents")]))[0]?.[4];
    expect(await noteOf(942)).toBe("Reporting basis: all incidents (the council could not fully confirm it).");
    expect(await noteOf(950)).toBe("Reporting basis: all incidents.");
  });

  it("is read whatever is hidden by a filter, moved, added, or packed as", async () => {
    const moved = INCIDENTS.map(([year, ...rest]) => [...rest.toReversed(), null, year ?? null]);
    const header = [[...HEADER.slice(1).toReversed(), "A new column", " YEAR1 "]];
    expect(figuresIn(await read(moved, [[], ["Fly-tipping"], [], ...header]))).toHaveLength(7);
    expect(figuresIn(await rowsOf(defraFlyTipping, odsOf(sheets(INCIDENTS)), known))).toHaveLength(7);
    const parts = xlsxParts(sheets(INCIDENTS));
    const third = "xl/worksheets/sheet3.xml";
    const hidden = {
      ...parts,
      [third]: (parts[third] ?? "").replaceAll(/<row r="([4-9])"/g, '<row r="$1" hidden="1"'),
    };
    expect(figuresIn(await rowsOf(defraFlyTipping, zipOf(hidden), known))).toHaveLength(7);
  });

  it("finds a header that is spread over two rows", async () => {
    const upper = ["Year", "ONS Code", "LA Name", "Region", "TOTAL", "Land type"];
    const lower = [null, null, null, null, "Total Incidents", "Highway Incidents", "Reporting basis"];
    expect(figuresIn(await read(INCIDENTS, [upper, lower]))).toHaveLength(7);
  });

  it.each(["..", "n/a", "[x]", "about 5"])(
    "rejects the row whose figure is written %j, and takes the others",
    async (mark) => {
      const rows = await read([...INCIDENTS, council("2031-32", "E06000035", "Medway", mark)]);
      expect(figuresIn(rows)).toHaveLength(7);
      expect(rejectionsIn(rows)).toMatchObject([
        { sheet: "LA_incidents", row: 12, column: "total incidents", value: mark, code: "UNKNOWN_MARK" },
      ]);
    },
  );

  it("rejects a total of nobody knows whom, and a figure whose council is not told", async () => {
    const rows = await read([total("2031-32", "Wessex", 3), council("2031-32", "", "Dartford", 3), ["Source: Defra"]]);
    expect(rejectionsIn(rows).map(({ row, code }) => [row, code])).toEqual([
      [4, "UNKNOWN_WORD"],
      [5, "MISSING"],
    ]);
  });
});

describe("a workbook that is not Defra's as it is known", () => {
  const refused = (content: Buffer | string) => refusalOf(defraFlyTipping, content, known);

  it("is refused with the sheets that it has when one is missing or renamed", async () => {
    const { LA_actions: _, ...others } = sheets(INCIDENTS);
    expect(await refused(xlsxOf({ ...others, "Enforcement by LA": [] }))).toBe(
      'The workbook must have a sheet LA_actions, but has only "Metadata", "Notes", "LA_incidents", "Lookup_", "Enforcement by LA".',
    );
  });

  it("is refused with the names that it found when a column is missing", async () => {
    expect(await refused(xlsxOf(sheets([], [HEADER.with(4, "All Incidents")])))).toBe(
      'The sheet "LA_incidents" must have a row that names its columns, but none names "total incidents": the nearest, row 1, names "year", "ons code", "la name", "region", "all incidents", "highway incidents", "reporting basis".',
    );
  });

  it("is refused when it is a web page, or cut short", async () => {
    expect(await refused("<!DOCTYPE html><html><body>Sorry</body></html>")).toContain("is a web page");
    expect(await refused(xlsxOf(sheets(INCIDENTS)).subarray(0, 1500))).toContain("cut short");
  });
});
