import fc from "fast-check";
import { PERIOD_CONVENTIONS, type PeriodConvention } from "../../../src/domain/period/periodConvention";
import { readPeriod } from "../../../src/domain/period/readPeriod";
import { aPeriod } from "./aPeriod";

/** The key that a text is read as, or null. */
const keyOf = (text: string, convention?: PeriodConvention | null): string | null => {
  const reading = readPeriod(text, convention);
  return "period" in reading ? reading.period.key : null;
};

/** Why a text is not read, or null. */
const reasonOf = (text: string, convention?: PeriodConvention | null): string | null => {
  const reading = readPeriod(text, convention);
  return "reason" in reading ? reading.reason : null;
};

describe("a financial year is read from", () => {
  it.each([
    "2020/21",
    "2020-21",
    "2020_21",
    "2020 to 2021",
    "2020/2021",
    "2020-2021",
    "2020–21",
    "2020 — 21",
    "2020\u221221",
    "2020 ‑ 2021",
    "FY2020-21",
    "FY 2020/21",
    "financial year 2020-21",
    "Financial Year 2020 to 2021",
    "2020/21 financial year",
    "Apr 2020 to Mar 2021",
    "April 2020 – March 2021",
    "Apr 2020-Mar 2021",
    "1 April 2020 to 31 March 2021",
    "1st Apr 2020 to 31st Mar 2021",
    "2020-04 to 2021-03",
    "2020-04-01 to 2021-03-31",
    "2020-04-01/2021-03-31",
    "2020-04-01/P1Y",
    "2020-04-01/P12M",
    "year ending March 2021",
    "Year Ending 31 March 2021",
    "year ended Mar. 2021",
    "year to March 2021",
    "12 months ending March 2021",
    "twelve months to Mar 2021",
    "YE March 2021",
    "Y/E Mar 2021",
    "YE-2021-03",
    "  YEAR   ENDING\tMARCH  2021 ",
    "year ending March, 2021",
  ])("%j", (text) => expect(keyOf(text)).toBe("2020/21"));

  it("both years of a century's turn", () => {
    expect(["1999/00", "1999-00", "1999-2000", "1999 to 2000"].map((text) => keyOf(text))).toEqual(
      Array(4).fill("1999/00"),
    );
    expect(keyOf("2099/00")).toBe("2099/00");
  });
});

describe("a financial quarter is read from", () => {
  it.each([
    "2020/21-Q4",
    "2020/21 Q4",
    "2020-21 Q4",
    "2020-21Q4",
    "2020_21_Q4",
    "2020 to 2021 Q4",
    "FY2020-21 Q4",
    "fy 2020/21 q4",
    "Q4 2020/21",
    "Q4 2020-21",
    "Q4, 2020/21",
    "Quarter 4 of 2020/21",
    "2020/21 quarter 4",
    "2020/21 Qtr 4",
    "2020/2021 Q4",
    "Jan-Mar 2021",
    "Jan–Mar 2021",
    "January to March 2021",
    "Jan 2021 to Mar 2021",
    "1 January to 31 March 2021",
    "2021-01 to 2021-03",
    "2021-01-01/P3M",
    "2021-01/p3m",
    "quarter ending March 2021",
    "quarter to 31 March 2021",
    "3 months ending Mar 2021",
    "three months to March 2021",
    "CY2021 Q1",
    "calendar year 2021 Q1",
    "Q1 CY2021",
  ])("%j", (text) => expect(keyOf(text)).toBe("2020/21-Q4"));

  it.each([
    ["2021-22 Q1", "2021/22-Q1"],
    ["Apr-Jun 2021", "2021/22-Q1"],
    ["April to June 2018", "2018/19-Q1"],
    ["July to Sept 2020", "2020/21-Q2"],
    ["October to December 2025", "2025/26-Q3"],
    // With a quarter after it, not even 2011-12 is a month.
    ["2011-12 Q1", "2011/12-Q1"],
    ["2009-10 Q4", "2009/10-Q4"],
  ])("%j", (text, key) => expect(keyOf(text)).toBe(key));
});

describe("a month is read from", () => {
  it.each([
    "2025-12",
    "2025 - 12",
    "2025–12",
    "Dec 2025",
    "dec. 2025",
    "December 2025",
    "DECEMBER 2025",
    "Dec-2025",
    "2025 DEC",
    "2025-12-01/P1M",
    "1 December 2025 to 31 December 2025",
    "Dec to Dec 2025",
  ])("%j", (text) => expect(keyOf(text)).toBe("2025-12"));

  it("NNNN-NN with 01 to 12, even where the numbers follow each other", () => {
    expect(["2011-12", "2010-11", "2000-01", "2005-06"].map((text) => keyOf(text))).toEqual([
      "2011-12",
      "2010-11",
      "2000-01",
      "2005-06",
    ]);
  });

  it("but a slash, an underscore or FY makes the same numbers a financial year", () => {
    expect(["2011/12", "2011_12", "FY2011-12", "2011 to 2012"].map((text) => keyOf(text))).toEqual(
      Array(4).fill("2011/12"),
    );
  });
});

describe("another year is read from", () => {
  it.each([
    ["2020", "2020"],
    ["calendar year 2020", "2020"],
    ["CY 2020", "2020"],
    ["year ending December 2020", "2020"],
    ["YE-2020-12", "2020"],
    ["Jan 2020 to Dec 2020", "2020"],
    ["Jan-Dec 2020", "2020"],
    ["2020-01-01/P1Y", "2020"],
    ["YE-2020-09", "YE-2020-09"],
    ["ye 2020-09", "YE-2020-09"],
    ["year ending 30 Sept 2020", "YE-2020-09"],
    ["year ending 30th September 2020", "YE-2020-09"],
    ["year ending September 2020", "YE-2020-09"],
    ["year ending 2020-09-30", "YE-2020-09"],
    ["Oct 2019 to Sep 2020", "YE-2020-09"],
    ["1 Oct 2017–30 Sep 2018", "YE-2018-09"],
    ["year ending 29 February 2020", "YE-2020-02"],
    ["Sep 2020 to Aug 2021", "YE-2021-08"],
  ])("%j: %s", (text, key) => expect(keyOf(text)).toBe(key));
});

describe("a period that is given twice", () => {
  it("is read when both say the same, as the hub's own labels do", () => {
    expect(keyOf("Jan-Mar 2021 (2020/21 Q4)")).toBe("2020/21-Q4");
    expect(keyOf("2020-21 (year ending March 2021)")).toBe("2020/21");
  });

  it("is refused when they differ, or either cannot be read", () => {
    expect(reasonOf("Jan-Mar 2021 (2021/22 Q4)")).toBe(
      '"Jan-Mar 2021 (2021/22 Q4)" is two periods, 2020/21-Q4 and 2021/22-Q4',
    );
    expect(reasonOf("2020/21 (2020-Q4)")).toMatch(/^"2020-Q4" is ambiguous/);
    expect(reasonOf("Dec (2020/21)")).toMatch(/^"Dec" is not a period/);
  });
});

describe("a text that may mean two periods is refused, with both ways to write what is meant:", () => {
  it.each([
    ["2020-Q4", "2020/21-Q3 or 2020/21-Q4"],
    ["2020 Q1", "2019/20-Q4 or 2020/21-Q1"],
    ["Q2 2020", "2020/21-Q1 or 2020/21-Q2"],
    ["2020q3", "2020/21-Q2 or 2020/21-Q3"],
  ])("%j", (text, ways) => {
    expect(reasonOf(text)).toBe(
      `"${text}" is ambiguous: quarter ${/q([1-4])/i.exec(text)?.[1]} may be of the calendar year or of a financial year: write ${ways}`,
    );
  });

  it.each([
    ["FY2020", "2019/20 or 2020/21"],
    ["financial year 2020", "2019/20 or 2020/21"],
    ["FY2020 Q4", "2019/20-Q4 or 2020/21-Q4"],
    ["Q1 FY2020", "2019/20-Q1 or 2020/21-Q1"],
  ])("%j", (text, ways) => {
    const reason = `"${text}" is ambiguous: a financial year may be named by the year that it starts or ends in: write ${ways}`;
    expect([reasonOf(text), reasonOf(text, "CALENDAR"), reasonOf(text, "FINANCIAL")]).toEqual(Array(3).fill(reason));
  });

  it('"202103"', () => {
    expect(reasonOf("202103")).toBe(
      '"202103" is ambiguous: six digits may be a month or two years: write them as in 2025-12 or 2025/26',
    );
  });
});

describe("what is no period of the hub's is refused with the rule:", () => {
  it.each([
    ["academic year 2020/21", "is an academic year, which the hub does not keep"],
    ["2020/21 academic year", "is an academic year, which the hub does not keep"],
    ["AY2020/21", "is an academic year, which the hub does not keep"],
    ["school year 2020-21", "is an academic year, which the hub does not keep"],
    ["Feb to Apr 2020", "is no financial quarter: these start with April, July, October and January"],
    ["2020-02-01/P3M", "is no financial quarter: these start with April, July, October and January"],
    ["quarter ending January 2020", "is no financial quarter: these start with April, July, October and January"],
    ["Dec 2020 to Feb 2021", "is no financial quarter: these start with April, July, October and January"],
    ["Apr-Sep 2020", "has 6 months: a period is a month, a financial quarter or a year"],
    ["2020-01-01/P6M", "has 6 months: a period is a month, a financial quarter or a year"],
    ["2020-01-01/P2Y", "has 24 months: a period is a month, a financial quarter or a year"],
    ["Apr-May 2020", "has 2 months: a period is a month, a financial quarter or a year"],
    ["2020-04-01/P0M", "ends before it starts"],
    ["Mar 2021 to Apr 2020", "ends before it starts"],
    ["15 April 2020 to 30 June 2020", "is not of whole months"],
    ["1 April 2020 to 29 June 2020", "is not of whole months"],
    ["2020-04-02/P1M", "is not of whole months"],
    ["year ending 29 September 2020", "does not end with the last day of a month"],
    ["year ending 28 Feb 2020", "does not end with the last day of a month"],
    ["year ending 2020", "does not say the month that it ends with"],
    ["year ending March", "does not say its year"],
    ["Apr-Jun", "does not say the year that it ends in"],
    ["Apr 2020 to Jun", "does not say the year that it ends in"],
    ["Apr-Mar 2021", "does not say the year that it starts in"],
    ["2020-04-15", "is a day: write the month, quarter or year that it belongs to"],
    ["30 June 2021", "is a day: write the month, quarter or year that it belongs to"],
    ["30th June 2019", "is a day: write the month, quarter or year that it belongs to"],
    ["2011-13", "is neither a month, 01 to 12, nor two years of which one follows the other"],
    ["2020-00", "is neither a month, 01 to 12, nor two years of which one follows the other"],
    ["FY2011-13", "is not two years of which one follows the other"],
    ["2011-2013", "is not two years of which one follows the other"],
    ["2020/22", "is not two years of which one follows the other"],
    ["2020/12", "is not two years of which one follows the other"],
    ["2020 to 2022", "is not two years of which one follows the other"],
    ["2021/2020", "is not two years of which one follows the other"],
    ["2020/22 Q1", "is not of two years of which one follows the other"],
    ["2020/21 Q5", "names no quarter: a year has quarters 1 to 4"],
    ["2020-Q0", "names no quarter: a year has quarters 1 to 4"],
    // A spreadsheet's corruption of the bands "6-10" and "11-20".
    ["06-Oct", "is not a period"],
    ["Nov-20", "may have its year in two digits: a year is written with four"],
    ["Apr-Jun 18", "may have its year in two digits: a year is written with four"],
    ["1899", "is not within the years 1900 to 2199"],
    ["2200-01", "is not within the years 1900 to 2199"],
    ["2199/00", "is not within the years 1900 to 2199"],
    ["0000-Q1", "is not within the years 1900 to 2199"],
    ["9999-Q4", "is not within the years 1900 to 2199"],
    ["year ending 31 December 9999", "is not within the years 1900 to 2199"],
    ["", "is not a period: write a month as 2025-12, a quarter as 2025/26-Q3"],
    ["2025-12-32", "is a day"],
    ["2020-00 to 2020-03", "is not a period"],
    ["2020-01 to 2020-13", "is not a period"],
    ["2020-00-01/P1M", "is not a period"],
    ["2020-H1", "is not a period"],
    ["2020-W12", "is not a period"],
    ["20/21", "is not a period"],
    ["latest", "is not a period"],
    ["Foo 2020", "is not a period"],
    ["2020/21-Q4; DROP TABLE", "is not a period"],
    ["２０２０", "is not a period"],
    ["2020/21 Q1 Q2", "is not a period"],
    ["2025 Dec 2025", "is not a period"],
    ["constructor 2020", "is not a period"],
  ])("%j %s", (text, rule) => {
    expect(keyOf(text)).toBeNull();
    expect(reasonOf(text)?.startsWith(`${JSON.stringify(text)} ${rule}`)).toBe(true);
  });

  it("a text of more than 60 characters, of which only the start is repeated", () => {
    expect(reasonOf("2".repeat(61))).toBe(
      '"22222222222222222222"... is too long for a period, which takes at most 60 characters',
    );
    expect(reasonOf("2".repeat(60))).toContain("is not a period");
    expect(keyOf(`${" ".repeat(100)}2020/21${" ".repeat(100)}`)).toBe("2020/21");
  });

  it("and characters that would not show are shown", () => {
    expect(reasonOf("2020\u0000\u202e\ud800")).toContain('"2020\ufffd\ufffd\ufffd" is not a period');
  });
});

describe("what a source declares decides", () => {
  it.each<[string, PeriodConvention, string | null]>([
    ["2011-12", "FINANCIAL", "2011/12"],
    ["2010-11", "FINANCIAL", "2010/11"],
    ["1999-00", "FINANCIAL", "1999/00"],
    ["2020-Q4", "FINANCIAL", "2020/21-Q4"],
    ["Q1 2020", "FINANCIAL", "2020/21-Q1"],
    ["2020-05", "FINANCIAL", null],
    ["2020", "FINANCIAL", null],
    ["calendar year 2020", "FINANCIAL", "2020"],
    ["CY2020 Q4", "FINANCIAL", "2020/21-Q3"],
    ["Dec 2011", "FINANCIAL", "2011-12"],
    ["2011-12", "CALENDAR", "2011-12"],
    ["2020-Q4", "CALENDAR", "2020/21-Q3"],
    ["2020-Q1", "CALENDAR", "2019/20-Q4"],
    ["Q2 2020", "CALENDAR", "2020/21-Q1"],
    ["2020", "CALENDAR", "2020"],
    ["2020/21 Q4", "CALENDAR", "2020/21-Q4"],
    ["2021-03", "QUARTER_END_STAMP", "2020/21-Q4"],
    ["202103", "QUARTER_END_STAMP", "2020/21-Q4"],
    ["2018-06", "QUARTER_END_STAMP", "2018/19-Q1"],
    ["2011-12", "QUARTER_END_STAMP", "2011/12-Q3"],
    ["2021-02", "QUARTER_END_STAMP", null],
    ["202113", "QUARTER_END_STAMP", null],
    // The homelessness tables' footnote 8: Q1 is 31 March.
    ["2021-Q1", "QUARTER_END_STAMP", "2020/21-Q4"],
    ["2020-21", "QUARTER_END_STAMP", "2020/21"],
  ])("of %s under %s: %s", (text, convention, key) => expect(keyOf(text, convention)).toBe(key));

  it("with the reason when even so nothing can be read", () => {
    expect(reasonOf("2020-05", "FINANCIAL")).toBe(
      '"2020-05" is not two years of which one follows the other, as a financial year is written',
    );
    expect(reasonOf("2020", "FINANCIAL")).toBe(
      '"2020" is ambiguous: a financial year may be named by the year that it starts or ends in, ' +
        'and a calendar year of this source is written "calendar year 2020": write 2019/20 or 2020/21',
    );
    expect(reasonOf("2021-02", "QUARTER_END_STAMP")).toContain("is no financial quarter");
  });

  it("and nothing is decided by what another source declared of the same text", () => {
    expect([keyOf("2008-09"), keyOf("2008-09", "FINANCIAL"), keyOf("2008-09", "QUARTER_END_STAMP")]).toEqual([
      "2008-09",
      "2008/09",
      "2008/09-Q2",
    ]);
    expect([keyOf("2008-Q1", "CALENDAR"), keyOf("2008-Q1", null), keyOf("2008-Q1", "FINANCIAL")]).toEqual([
      "2007/08-Q4",
      null,
      "2008/09-Q1",
    ]);
  });
});

describe("reading a period", () => {
  const aConvention = fc.constantFrom(null, ...PERIOD_CONVENTIONS);
  const aReadablePeriod = aPeriod(1901, 2198);

  it("gives back the period whose key or label it is, in any case and with spaces round it", () => {
    fc.assert(
      fc.property(aReadablePeriod, ({ key, label }) => {
        for (const text of [key, label]) {
          expect([text, text.toLowerCase(), ` ${text.toUpperCase()} `].map((spelling) => keyOf(spelling))).toEqual(
            Array(3).fill(key),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("reads every key that it gives, whatever was written and declared", () => {
    // Texts made of what periods are made of, so that many are read.
    const aPiece = fc.oneof(
      fc.constantFrom(..."-–/_ ,.()", " to ", "Q", "FY", "CY", "YE", "year ending ", "P3M", "P1Y"),
      fc.constantFrom("Jan", "March", "apr", "Jun", "Sept", "december", "1", "4", "12", "21", "30", "31"),
      fc.integer({ min: 1895, max: 2205 }).map(String),
    );
    const aText = fc.array(aPiece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.oneof(aText, fc.string()), aConvention, (text, convention) => {
        const key = keyOf(text, convention);
        if (key !== null) expect(keyOf(key)).toBe(key);
        else expect(reasonOf(text, convention)).toMatch(/^".*"(\.\.\.)? [a-z]/s);
      }),
      { numRuns: 5000 },
    );
  });

  it("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), aConvention, (text, convention) => {
        expect(Object.keys(readPeriod(text, convention))).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });

  it("reads each month, quarter and year from its first to its last day as that period", () => {
    fc.assert(
      fc.property(aReadablePeriod, ({ key, startsOn, endsOn }) => {
        expect([keyOf(`${startsOn}/${endsOn}`), keyOf(`${startsOn.slice(0, 7)} to ${endsOn.slice(0, 7)}`)]).toEqual([
          key,
          key,
        ]);
      }),
    );
  });

  it("stays right after more spellings than it remembers", () => {
    const everyMonth = Array.from({ length: 3600 }, (_, index) => {
      const [year, month] = [1900 + Math.floor(index / 12), (index % 12) + 1];
      return `${year}-${String(month).padStart(2, "0")}`;
    });
    for (let round = 0; round < 2; round++) {
      expect(everyMonth.filter((text) => keyOf(text) !== text)).toEqual([]);
    }
  });
});
