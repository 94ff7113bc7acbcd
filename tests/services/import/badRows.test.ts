import { Absence } from "../../../src/domain/absence";
import { MeasurementFlag } from "../../../src/domain/measurementFlag";
import type { GivenRow } from "../../../src/services/import/importRows";
import { accountOf, crime, Importing } from "./importing";

let importing: Importing;

beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

const reoffending = (more: Partial<GivenRow>): GivenRow => ({
  measure: "reoffending-rate",
  area: "E10000016",
  period: "2020/21",
  value: 30,
  ...more,
});

/** A row, the code and column with which it is rejected, and what the message says of it. */
type Case = [what: string, row: GivenRow, code: string, column: string, message: RegExp];

const CASES: Case[] = [
  [
    "a period that has not begun",
    crime("2199-01", 1),
    "PERIOD_NOT_BEGUN",
    "period",
    /"2199-01", which begins on 2199-01-01/,
  ],
  [
    "a ratio that is not what its parts come to",
    reoffending({ value: 99, numerator: 30, denominator: 40 }),
    "RATIO_DISAGREES",
    "value",
    /RATIO_DISAGREES|come to, 75, but is 99/,
  ],
  [
    "a measure that nobody knows",
    crime("2020-01", 1, { measure: "total-crimes" }),
    "UNKNOWN_MEASURE",
    "measure",
    /\(total-crime, .* and \d+ more\), but is "total-crimes"/,
  ],
  [
    "a measure with the name of a property",
    crime("2020-01", 1, { measure: "__proto__" }),
    "UNKNOWN_MEASURE",
    "measure",
    /"__proto__"/,
  ],
  ["an area that nobody knows", crime("2020-01", 1, { area: "E07000999" }), "UNKNOWN_AREA", "area", /"E07000999"/],
  ["an area's name", crime("2020-01", 1, { area: "Dartford" }), "UNKNOWN_AREA", "area", /"Dartford"/],
  [
    "an area with the name of a property",
    crime("2020-01", 1, { area: "constructor" }),
    "UNKNOWN_AREA",
    "area",
    /"constructor"/,
  ],
  [
    "an area's code with letters that turn the line round",
    crime("2020-01", 1, { area: "\u202eE07000107" }),
    "UNKNOWN_AREA",
    "area",
    /"\\u202eE07000107"/,
  ],
  [
    "an area's code with NUL",
    crime("2020-01", 1, { area: "E07000107\0" }),
    "UNKNOWN_AREA",
    "area",
    /"E07000107\\u0000"/,
  ],
  [
    "an area's code with half a letter",
    crime("2020-01", 1, { area: "E07\ud83d" }),
    "UNKNOWN_AREA",
    "area",
    /"E07\\ud83d"/,
  ],
  ["a code without an end", crime("2020-01", 1, { area: "E".repeat(10_000) }), "UNKNOWN_AREA", "area", /"E{100}…"/],
  [
    "a category that the measure has not",
    crime("2020-01", 1, { category: "arson" }),
    "UNKNOWN_CATEGORY",
    "category",
    /bicycle-theft, burglary.* but is "arson"/,
  ],
  [
    "a category of a measure without any",
    crime("2020-01", 1, { measure: "asb-incidents", category: "x" }),
    "UNKNOWN_CATEGORY",
    "category",
    /there are none/,
  ],
  ["a period that may be two", crime("2020-Q4", 1), "UNREADABLE_PERIOD", "period", /"2020-Q4" is ambiguous/],
  ["a period that is none", crime("last month", 1), "UNREADABLE_PERIOD", "period", /"last month" is not a period/],
  ["a period out of all range", crime("0001-01", 1), "UNREADABLE_PERIOD", "period", /1900 to 2199/],
  ["a period without an end", crime("2".repeat(5_000), 1), "UNREADABLE_PERIOD", "period", /too long/],
  ["a period with NUL", crime("2020\0-01", 1), "UNREADABLE_PERIOD", "period", /is not a period/],
  [
    "a period finer than the measure's",
    crime("2020-01", 1, { measure: "community-events" }),
    "PERIOD_TOO_FINE",
    "period",
    /by quarter or coarser, but the period is "2020-01"/,
  ],
  [
    "the code of a small area long before it was one",
    crime("2010-01", 1, { area: "E01035270" }),
    "AREA_NOT_VALID",
    "area",
    /E01035270 \(Dartford 001E\) was valid from 2021-03-21, and the period is January 2010/,
  ],
  [
    "the code of a small area long after it was none",
    crime("2027-01", 1, { area: "E01024140" }),
    "AREA_NOT_VALID",
    "area",
    /was valid to 2021-03-20, and the period is January 2027/,
  ],
  [
    "the code of a district before it was made",
    crime("1973", 1),
    "AREA_NOT_VALID",
    "area",
    /was valid from 1974-04-01/,
  ],
  [
    "a value and an absence",
    crime("2020-01", 1, { absence: Absence.SUPPRESSED }),
    "VALUE_AND_ABSENCE",
    "absence",
    /but has SUPPRESSED and 1/,
  ],
  ["a negative count", crime("2020-01", -1), "NEGATIVE", "value", /must not be below 0, but is -1/],
  ["half a crime", crime("2020-01", 12.5), "FRACTION", "value", /whole offences, but is 12.5/],
  [
    "half a crime that is called estimated",
    crime("2020-01", 12.5, { flags: [MeasurementFlag.ESTIMATED] }),
    "FRACTION",
    "value",
    /12.5/,
  ],
  ["a value that is no number", crime("2020-01", Number.NaN), "NUMBER_TOO_LARGE", "value", /NaN/],
  ["a value without bound", crime("2020-01", Number.POSITIVE_INFINITY), "NUMBER_TOO_LARGE", "value", /Infinity/],
  [
    "a whole number that is not kept to its last digit",
    crime("2020-01", 2 ** 53),
    "NUMBER_TOO_LARGE",
    "value",
    /9007199254740992/,
  ],
  [
    "a numerator above its denominator",
    reoffending({ numerator: 11, denominator: 10 }),
    "NUMERATOR_ABOVE_DENOMINATOR",
    "numerator",
    /not shown/,
  ],
  [
    "a numerator below zero",
    reoffending({ numerator: -1, denominator: 10 }),
    "NEGATIVE",
    "numerator",
    /numerator counts/,
  ],
  [
    "a denominator of nothing",
    reoffending({ numerator: 0, denominator: 0 }),
    "DENOMINATOR_NOT_POSITIVE",
    "denominator",
    /above 0, but is 0/,
  ],
  [
    "a denominator without bound",
    reoffending({ denominator: Number.NEGATIVE_INFINITY }),
    "NUMBER_TOO_LARGE",
    "denominator",
    /-Infinity/,
  ],
  [
    "a note that is a book",
    crime("2020-01", 1, { note: "x".repeat(1_001) }),
    "TEXT_TOO_LONG",
    "note",
    /at most 1000 characters, but has 1001/,
  ],
  ["a note with NUL", crime("2020-01", 1, { note: "a\0b" }), "INVALID_TEXT", "note", /"a\\u0000b"/],
  ["a note with half a letter", crime("2020-01", 1, { note: "a\ud800" }), "INVALID_TEXT", "note", /"a\\ud800"/],
];

describe("a row with a fault", () => {
  it.each(CASES)("is rejected and the others are taken in: %s", async (_what, row, code, column, message) => {
    const run = await importing.rows([crime("2019-01", 1), row, crime("2019-02", 2)]);
    expect(run.status).toBe("SUCCEEDED_WITH_REJECTIONS");
    expect(accountOf(run)).toMatchObject({ read: 3, inserted: 2, rejected: 1 });
    const [rejection, ...others] = await importing.rejections(run);
    expect(others).toEqual([]);
    expect(rejection).toMatchObject({ place: 1, row: 2, code, column });
    expect(rejection?.message).toMatch(message);
    expect(rejection?.message).toMatch(/^[^\n]+\.$/);
    expect(rejection?.value?.length ?? 0).toBeLessThanOrEqual(110);
  });

  it("is told in the run's report too, the first ten of many", async () => {
    const run = await importing.rows(Array.from({ length: 15 }, (_, i) => crime("2020-01", -1 - i)));
    expect(run.rejected).toBe(15);
    expect(run.rejections).toHaveLength(10);
    expect(run.rejections[9]).toMatchObject({ row: 10, sheet: null, code: "NEGATIVE" });
  });

  it("is named with all its source delivers when it does not deliver the measure", async () => {
    const run = await importing.rows([crime("2020-01", 1, { measure: "total-crime" })], {
      source: importing.source("mhclg-homelessness"),
    });
    expect((await importing.rejections(run))[0]).toMatchObject({
      code: "NOT_DELIVERED",
      column: "measure",
      value: "total-crime",
      message:
        'The source mhclg-homelessness does not deliver the measure "total-crime": those are temporary-accommodation.',
    });
  });
});

describe("a row that looks faulty and is not", () => {
  const GOOD: [string, GivenRow][] = [
    ["a category named with its breakdown", crime("2020-01", 1, { category: "crime-type.burglary" })],
    ["a coarser period than the measure's", crime("2020/21", 1)],
    ["a year ending with any month", crime("YE-2020-08", 1)],
    ["a small area's code of 2011 some years on", crime("2024-01", 1, { area: "E01024140" })],
    ["a small area's code of 2021 some years back", crime("2017-01", 1, { area: "E01035270" })],
    ["the year in which a district was made", crime("1974", 1)],
    ["zero", crime("2020-01", 0)],
    ["a note as long as may be", crime("2020-01", 1, { note: "é".repeat(1_000) })],
    ["a note in a language that is written from right to left", crime("2020-01", 1, { note: "‏عربي‏" })],
    ["a fraction of a per cent", reoffending({ value: 38.384615 })],
    ["all of a cohort", reoffending({ value: 100, numerator: 10, denominator: 10 })],
  ];

  it.each(GOOD)("is taken in: %s", async (_what, row) => {
    const run = await importing.rows([row]);
    expect(await importing.rejections(run)).toEqual([]);
    expect(run.inserted).toBe(1);
  });

  it("is taken in as an estimate when it is a publisher's fraction for an area of several councils", async () => {
    const run = await importing.rows([crime("2020/21", 941_895.77, { area: "E92000001" })]);
    expect(run.inserted).toBe(1);
    expect(await importing.vintages()).toMatchObject([{ value: 941_895.77, flags: ["ESTIMATED"] }]);
  });
});

describe("rows that give the same period of a series", () => {
  it("are taken in once when they say the same, the later ones ignored", async () => {
    const run = await importing.rows([
      crime("2020-01", 5),
      crime("2020-02", 6),
      crime("Jan 2020", 5),
      crime("2020-01", 5),
    ]);
    expect(accountOf(run)).toEqual({
      read: 4,
      measurements: 2,
      inserted: 2,
      revised: 0,
      unchanged: 0,
      rejected: 0,
      ignored: 2,
    });
  });

  it("are all rejected when they contradict one another, each naming another", async () => {
    const run = await importing.rows([
      crime("2020-01", 5),
      crime("2020-02", 1),
      crime("2020-01", 5),
      crime("2020-01", 6),
      crime("2020-02", null, { absence: Absence.SUPPRESSED }),
      crime("2020-03", 1),
    ]);
    expect(accountOf(run)).toMatchObject({ read: 6, inserted: 1, rejected: 5, ignored: 0 });
    const rejections = await importing.rejections(run);
    expect(rejections.map(({ place, row, code, column, value }) => [place, row, code, column, value])).toEqual([
      [1, 1, "CONFLICTING_DUPLICATE", "value", "5"],
      [2, 2, "CONFLICTING_DUPLICATE", "value", "1"],
      [3, 3, "CONFLICTING_DUPLICATE", "value", "5"],
      [4, 4, "CONFLICTING_DUPLICATE", "value", "6"],
      [5, 5, "CONFLICTING_DUPLICATE", "value", "SUPPRESSED"],
    ]);
    expect(rejections.map(({ message }) => /in row (\d+),/.exec(message)?.[1])).toEqual(["4", "5", "4", "1", "2"]);
    expect(rejections[4]?.message).toBe(
      "The same measure, area, period and category are given differently in row 2, and which is right is not known; here it is SUPPRESSED.",
    );
  });

  it("leave what is held of them alone when they contradict one another", async () => {
    await importing.rows([crime("2020-01", 5)]);
    await importing.rows([crime("2020-01", 5), crime("2020-01", 6)]);
    expect(await importing.vintages()).toMatchObject([{ value: 5, vintage: 1, isCurrent: true }]);
  });

  it("leave no series behind when nothing of it is taken in", async () => {
    await importing.rows([crime("2020-01", 5), crime("2020-01", 6), crime("2020-01", 1, { category: "drugs" })]);
    expect(await importing.sql("SELECT category_id IS NULL AS total FROM series")).toEqual([{ total: false }]);
  });
});

describe("a row without a value and without an absence", () => {
  it("is ignored, whatever else stands in it", async () => {
    const run = await importing.rows([crime("2020-01", null), crime("nonsense", null, { area: "nowhere" })]);
    expect(run.status).toBe("SUCCEEDED");
    expect(accountOf(run)).toMatchObject({ read: 2, ignored: 2, rejected: 0, inserted: 0 });
  });
});
