import fc from "fast-check";
import { dayBefore } from "../../../src/domain/day";
import { Frequency } from "../../../src/domain/frequency";
import { financialQuarter, month, periodStarting, yearEnding } from "../../../src/domain/period/period";
import { aPeriod, daysAfter } from "./aPeriod";

describe("a period", () => {
  it.each([
    [month(2025, 12), "2025-12", "December 2025", "MONTH", "2025-12-01", "2025-12-31"],
    [month(2020, 2), "2020-02", "February 2020", "MONTH", "2020-02-01", "2020-02-29"],
    [month(1900, 2), "1900-02", "February 1900", "MONTH", "1900-02-01", "1900-02-28"],
    [financialQuarter(2025, 1), "2025/26-Q1", "April to June 2025 (2025/26 Q1)", "QUARTER", "2025-04-01", "2025-06-30"],
    [
      financialQuarter(2025, 3),
      "2025/26-Q3",
      "October to December 2025 (2025/26 Q3)",
      "QUARTER",
      "2025-10-01",
      "2025-12-31",
    ],
    [
      financialQuarter(2025, 4),
      "2025/26-Q4",
      "January to March 2026 (2025/26 Q4)",
      "QUARTER",
      "2026-01-01",
      "2026-03-31",
    ],
    [yearEnding(2021, 3), "2020/21", "Financial year 2020/21", "FINANCIAL_YEAR", "2020-04-01", "2021-03-31"],
    [yearEnding(2000, 3), "1999/00", "Financial year 1999/00", "FINANCIAL_YEAR", "1999-04-01", "2000-03-31"],
    [yearEnding(2020, 12), "2020", "Calendar year 2020", "CALENDAR_YEAR", "2020-01-01", "2020-12-31"],
    [yearEnding(2020, 9), "YE-2020-09", "Year ending September 2020", "YEAR_ENDING", "2019-10-01", "2020-09-30"],
    [yearEnding(2020, 2), "YE-2020-02", "Year ending February 2020", "YEAR_ENDING", "2019-03-01", "2020-02-29"],
  ])("has its key, label, frequency and days: $key", (period, key, label, frequency, startsOn, endsOn) => {
    expect(period).toEqual({ key, label, frequency, startsOn, endsOn });
  });

  it("is one frozen object, however it is come by", () => {
    expect(yearEnding(2021, 3)).toBe(periodStarting(Frequency.FINANCIAL_YEAR, "2020-04-01"));
    fc.assert(
      fc.property(aPeriod(), (period) => {
        expect(periodStarting(period.frequency, period.startsOn)).toBe(period);
        expect(Object.isFrozen(period)).toBe(true);
      }),
    );
  });

  it("has a key of its own: two periods with one key are one, and so are two of one length that start together", () => {
    fc.assert(
      fc.property(aPeriod(), aPeriod(), (a, b) => {
        expect(a.key === b.key).toBe(a === b);
        expect(a.startsOn === b.startsOn && a.endsOn === b.endsOn).toBe(a === b);
        expect(a.label === b.label).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });

  it("starts with the first day of a month and ends with the last", () => {
    fc.assert(
      fc.property(aPeriod(1900, 2199), ({ startsOn, endsOn }) => {
        expect(startsOn).toMatch(/-01$/);
        expect(daysAfter(endsOn, 1)).toMatch(/-01$/);
        expect(dayBefore(startsOn) < endsOn).toBe(true);
      }),
    );
  });
});

describe("a period that does not exist is not made:", () => {
  it.each([
    [Frequency.MONTH, "2025-12-02"],
    [Frequency.MONTH, "2025-13-01"],
    [Frequency.MONTH, "2025-12"],
    [Frequency.MONTH, "12025-12-01"],
    [Frequency.MONTH, ""],
    [Frequency.QUARTER, "2025-05-01"],
    [Frequency.QUARTER, "2025-04-30"],
    [Frequency.FINANCIAL_YEAR, "2025-01-01"],
    [Frequency.CALENDAR_YEAR, "2025-04-01"],
    [Frequency.YEAR_ENDING, "2025-04-01"],
    [Frequency.YEAR_ENDING, "2025-01-01"],
    [Frequency.FINANCIAL_YEAR, "9999-04-01"],
  ])("a %s from %j", (frequency, startsOn) => {
    const rule = `No period of the frequency ${frequency} starts on ${startsOn}.`;
    expect(() => periodStarting(frequency, startsOn)).toThrow(rule);
    expect(() => periodStarting(frequency, startsOn)).toThrow(rule);
  });

  it.each([
    [2025, 0],
    [2025, 13],
    [2025, 1.5],
    [2025.5, 1],
    [Number.NaN, 1],
    [2025, Number.POSITIVE_INFINITY],
  ])("a month %d %d", (year, number) => {
    expect(() => month(year, number)).toThrow(RangeError);
    expect(() => yearEnding(year, number)).toThrow(RangeError);
  });

  it("a month of a year that has not four digits", () => {
    expect([month(1000, 1).startsOn, month(9999, 12).endsOn]).toEqual(["1000-01-01", "9999-12-31"]);
    expect(() => month(999, 12)).toThrow(RangeError);
    expect(() => month(-1, 12)).toThrow(RangeError);
    expect(() => month(10_000, 1)).toThrow(RangeError);
  });
});
