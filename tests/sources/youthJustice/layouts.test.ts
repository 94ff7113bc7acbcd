import fc from "fast-check";
import { youthJustice } from "../../../src/sources/youthJustice/youthJustice.connector";
import { DARTFORD, ENGLAND, KENT, knowing, MEDWAY, SOUTH_EAST } from "../table/known";
import { figuresIn, ignoredIn, refusalOf, rejectionsIn, rowsOf } from "../table/readThrough";
import { DECIMALS } from "./decimals";

const known = knowing([ENGLAND, SOUTH_EAST, KENT, MEDWAY, DARTFORD], DECIMALS);
const HEADER = "Short Desc,Data item,Years,LA and Regions,Values,LA Number,Region";
const read = (...lines: string[]) => rowsOf(youthJustice, [HEADER, ...lines, ""].join("\n"), known);
const briefly = async (...lines: string[]) =>
  figuresIn(await read(...lines)).map(({ measure, area, period, value, absence, note }) => [
    measure,
    area,
    period,
    absence ?? value,
    note,
  ]);

describe("the long table of youth measures", () => {
  it("gives areas by the department's numbers, and each item's years as its dictionary means them", async () => {
    expect(
      await briefly(
        "FirstYJS,First Time entrants (rate),2031,Kent,210,886.0,South East",
        "ReoffYO,,2031,Medway,30.5,887,South East",
        "16-17Ed&Training,,2031,South East,91,989.0,NA",
        "YJS_Caution-Sentence10-17_YO,,2030-31,England,20.1,970.0,NA",
      ),
    ).toEqual([
      ["youth-first-time-entrants-rate", "E10000016", "2031", 210, null],
      ["reoffending-rate", "E06000035", "2030/31", 30.5, 'Published as "2031", taken as the year ending March 2031.'],
      ["youth-16-17-in-education-or-training", "E12000008", "2030/31", 91, 'Published as "2031", at 31 March 2031.'],
      ["youth-cautioned-or-sentenced-rate", "E92000001", "2030/31", 20.1, null],
    ]);
  });

  it("rounds the noise of binary fractions away, and a hyphen is no zero", async () => {
    expect(
      await briefly(
        "ReoffYO,,2031,Kent,38.380000000000003,886.0,South East",
        "ReoffYO,,2032,Kent,-,886.0,South East",
        "ReoffYO,,2033,Kent,0,886.0,South East",
      ),
    ).toMatchObject([
      ["reoffending-rate", "E10000016", "2030/31", 38.38, 'Published as "2031", taken as the year ending March 2031.'],
      ["reoffending-rate", "E10000016", "2031/32", "NOT_AVAILABLE", 'Published as "-".'],
      ["reoffending-rate", "E10000016", "2032/33", 0, 'Published as "2033", taken as the year ending March 2033.'],
    ]);
  });

  it("gives back any figure to the decimals of its unit, whatever noise it carries", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom(0, 1, -1), async (hundredths, noise) => {
        const written = (hundredths / 100 + noise * 4e-15).toFixed(15);
        const [figure] = figuresIn(await read(`ReoffYO,,2031,Kent,${written.replace("-0.", "0.")},886.0,South East`));
        expect(figure?.value).toBe(hundredths / 100);
      }),
      { numRuns: 40 },
    );
  });

  it("takes a total of children in England for no rate, beside that of the region", async () => {
    expect(
      await briefly(
        "FirstYJS,,2031,England,2900,970.0,NA",
        "FirstYJS,,2031,South East,210,989.0,NA",
        "FirstYJS,,2032,England,240,970.0,NA",
        "FirstYJS,,2032,South East,210,989.0,NA",
      ),
    ).toMatchObject([
      [
        "youth-first-time-entrants-rate",
        "E92000001",
        "2031",
        "NOT_AVAILABLE",
        "The table gives 2,900, which cannot be a rate beside 210 for the South East. Not taken.",
      ],
      ["youth-first-time-entrants-rate", "E12000008", "2031", 210, null],
      ["youth-first-time-entrants-rate", "E92000001", "2032", 240, null],
      ["youth-first-time-entrants-rate", "E12000008", "2032", 210, null],
    ]);
  });

  it("does not take the figure of England where no region's stands beside it", async () => {
    expect(await briefly("FirstYJS,,2031,England,200,970.0,NA")).toMatchObject([
      [
        "youth-first-time-entrants-rate",
        "E92000001",
        "2031",
        "NOT_AVAILABLE",
        "The table gives 200, which no region's rate stands beside to tell it from a number. Not taken.",
      ],
    ]);
  });

  it("passes over other items, other areas and blanks, each by its rule", async () => {
    const rows = await read(
      "LAC_Convictions,,2031,Kent,3,886.0,South East",
      "toString,,2031,Kent,3,886.0,South East",
      "FirstYJS,,2031,Surrey,100,936.0,South East",
      "FirstYJS,,2031,Somewhere,100,,South East",
      "FirstYJS,,2031,Kent,,886.0,South East",
      ",,,,,,",
    );
    expect(ignoredIn(rows)).toEqual({ OTHER_ITEM: 2, OTHER_AREA: 2, BLANK: 2 });
    expect(figuresIn(rows)).toEqual([]);
  });

  it("takes more areas by its source's settings", async () => {
    const line = "FirstYJS,,2031,Elsewhere,100,999.0,South East";
    const rows = await rowsOf(youthJustice, `${HEADER}\n${line}\n`, known, {
      settings: { areas: { "999": DARTFORD.code } },
    });
    expect(figuresIn(rows)).toMatchObject([{ area: DARTFORD.code, value: 100, row: 2 }]);
  });

  it.each(["c", "n/a", "[x]", ".."])(
    "rejects the row whose value is written %j, and takes the others",
    async (mark) => {
      const rows = await read(`FirstYJS,,2031,Kent,${mark},886.0,South East`, "FirstYJS,,2032,Kent,5,886.0,South East");
      expect(rejectionsIn(rows)).toMatchObject([{ row: 2, column: "Values", value: mark, code: "UNKNOWN_MARK" }]);
      expect(figuresIn(rows)).toHaveLength(1);
    },
  );

  it("rejects a row that has lost or gained a cell", async () => {
    const rows = await read("FirstYJS,2031,Kent,5,886.0,South East");
    expect(rejectionsIn(rows)).toMatchObject([{ row: 2, code: "RAGGED_ROW" }]);
  });
});

describe("a file that is not the long table as it is known", () => {
  const refused = (content: string | Buffer) => refusalOf(youthJustice, content, known);

  it("is refused when it has a new column, which may split its rows, or lacks one", async () => {
    expect(await refused(`${HEADER},Sex\n`)).toBe(
      '"Sex" is not a column of this publication: those are Short Desc, Data item, Years, LA and Regions, Values, LA Number, Region.',
    );
    expect(await refused("Short Desc,Years,Values\n")).toBe(
      "The header must name Data item, LA and Regions, LA Number, Region, but does not.",
    );
  });

  it("is refused when its header has moved down", async () => {
    expect(await refused(`Local Authority Interactive Tool\n${HEADER}\n`)).toContain(
      "is not a column of this publication",
    );
  });

  it("is refused when it is a web page, a workbook, or cut short within a quote", async () => {
    expect(await refused("<!DOCTYPE html><html></html>")).toContain("is a web page");
    expect(await refused(Buffer.from("PK\x03\x04rest"))).toContain("is a workbook");
    expect(await refused(`${HEADER}\nFirstYJS,"First Time`)).toContain("opens a quote that is never closed");
  });
});
