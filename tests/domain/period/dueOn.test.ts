import fc from "fast-check";
import { Frequency } from "../../../src/domain/frequency";
import { next } from "../../../src/domain/period/calendar";
import { dueOn, latestDue, latestEnded } from "../../../src/domain/period/dueOn";
import { financialQuarter, month, yearEnding } from "../../../src/domain/period/period";
import { aDay, aFrequency, anEndMonth, aPeriod } from "./aPeriod";

describe("a period's figures are due", () => {
  it.each([
    [financialQuarter(2020, 1), "2020-09-30"],
    [financialQuarter(2020, 2), "2020-12-31"],
    [financialQuarter(2020, 3), "2021-03-31"],
    [financialQuarter(2020, 4), "2021-06-30"],
    [month(2020, 4), "2020-09-30"],
    [month(2020, 6), "2020-09-30"],
    [month(2020, 7), "2020-12-31"],
    [yearEnding(2021, 3), "2021-06-30"],
    [yearEnding(2020, 12), "2021-03-31"],
    [yearEnding(2020, 9), "2020-12-31"],
    [yearEnding(2020, 8), "2020-12-31"],
  ])("$key by %s", (period, day) => expect(dueOn(period)).toBe(day));

  it("after they end, and never before those of the period before", () => {
    fc.assert(
      fc.property(aPeriod(), (period) => {
        expect(dueOn(period) > period.endsOn).toBe(true);
        expect(dueOn(next(period)) >= dueOn(period)).toBe(true);
      }),
    );
  });
});

describe("the latest period that has ended", () => {
  it.each([
    [Frequency.MONTH, "2021-01-01", undefined, "2020-12"],
    [Frequency.MONTH, "2021-01-31", undefined, "2020-12"],
    [Frequency.QUARTER, "2021-03-31", undefined, "2020/21-Q3"],
    [Frequency.QUARTER, "2021-04-01", undefined, "2020/21-Q4"],
    [Frequency.FINANCIAL_YEAR, "2021-03-31", undefined, "2019/20"],
    [Frequency.FINANCIAL_YEAR, "2021-04-01", undefined, "2020/21"],
    [Frequency.CALENDAR_YEAR, "2021-01-01", undefined, "2020"],
    [Frequency.YEAR_ENDING, "2021-01-01", 9, "YE-2020-09"],
  ])("by %s on %s: %s %s", (frequency, today, endMonth, key) => {
    expect(latestEnded(frequency, today, endMonth).key).toBe(key);
  });

  it("ended before today, and the next one has not", () => {
    fc.assert(
      fc.property(aFrequency, aDay, anEndMonth, (frequency, today, endMonth) => {
        const latest = latestEnded(frequency, today, endMonth);
        expect([latest.endsOn < today, next(latest).endsOn < today]).toEqual([true, false]);
      }),
    );
  });
});

describe("the latest period whose figures should be in", () => {
  it.each([
    [Frequency.QUARTER, "2020-09-30", undefined, "2019/20-Q4"],
    [Frequency.QUARTER, "2020-10-01", undefined, "2020/21-Q1"],
    [Frequency.MONTH, "2020-09-30", undefined, "2020-03"],
    [Frequency.MONTH, "2020-10-01", undefined, "2020-06"],
    [Frequency.FINANCIAL_YEAR, "2021-06-30", undefined, "2019/20"],
    [Frequency.FINANCIAL_YEAR, "2021-07-01", undefined, "2020/21"],
    [Frequency.YEAR_ENDING, "2020-12-31", 9, "YE-2019-09"],
    [Frequency.YEAR_ENDING, "2021-01-01", 9, "YE-2020-09"],
  ])("by %s on %s: %s %s", (frequency, today, endMonth, key) => {
    expect(latestDue(frequency, today, endMonth).key).toBe(key);
  });

  it("was due before today, and the next one was not", () => {
    fc.assert(
      fc.property(aFrequency, aDay, anEndMonth, (frequency, today, endMonth) => {
        const latest = latestDue(frequency, today, endMonth);
        expect([dueOn(latest) < today, dueOn(next(latest)) < today]).toEqual([true, false]);
      }),
    );
  });
});
