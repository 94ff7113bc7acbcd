import fc from "fast-check";
import { Frequency } from "../../../src/domain/frequency";
import {
  comparePeriods,
  enclosing,
  isFinerThan,
  lengthInMonths,
  next,
  overlaps,
  partsOf,
  periodContaining,
  periodsBetween,
  previous,
  shift,
  trailingYear,
  yearBefore,
} from "../../../src/domain/period/calendar";
import { financialQuarter, month, type Period, yearEnding } from "../../../src/domain/period/period";
import { aDay, aFrequency, anEndMonth, aPeriod, daysAfter } from "./aPeriod";

const keys = (periods: readonly Period[] | null) => periods?.map(({ key }) => key) ?? null;

describe("the period after another", () => {
  it("is of the same kind, over the turn of a calendar or a financial year", () => {
    expect(
      keys([
        next(month(2020, 12)),
        next(financialQuarter(2020, 4)),
        next(yearEnding(2021, 3)),
        next(yearEnding(2020, 12)),
        next(yearEnding(2020, 9)),
      ]),
    ).toEqual(["2021-01", "2021/22-Q1", "2021/22", "2021", "YE-2021-09"]);
  });

  it("starts the day after, and has that one before it", () => {
    fc.assert(
      fc.property(aPeriod(1000 + 2, 9000), (period) => {
        expect(next(period).startsOn).toBe(daysAfter(period.endsOn, 1));
        expect(next(period).frequency).toBe(period.frequency);
        expect(previous(next(period))).toBe(period);
        expect(next(previous(period))).toBe(period);
      }),
    );
  });

  it("is one step, and steps add up", () => {
    const someSteps = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(aPeriod(), someSteps, someSteps, (period, one, other) => {
        expect(shift(period, 1)).toBe(next(period));
        expect(shift(period, 0)).toBe(period);
        expect(shift(shift(period, one), other)).toBe(shift(period, one + other));
      }),
    );
  });

  it("does not exist after half a step", () => {
    expect(() => shift(financialQuarter(2020, 1), 0.5)).toThrow(RangeError);
  });
});

describe("the same season in an earlier year", () => {
  it("is the same month, quarter or year ending", () => {
    expect(
      keys([
        yearBefore(month(2020, 2)),
        yearBefore(financialQuarter(2020, 4)),
        yearBefore(yearEnding(2020, 9)),
        yearBefore(yearEnding(2021, 3), 5),
        yearBefore(month(2021, 12), 0),
      ]),
    ).toEqual(["2019-02", "2019/20-Q4", "YE-2019-09", "2015/16", "2021-12"]);
  });

  it("is as many steps back as a year has of them", () => {
    fc.assert(
      fc.property(aPeriod(), fc.integer({ min: -5, max: 5 }), (period, years) => {
        expect(yearBefore(period, years)).toBe(shift(period, (-12 / lengthInMonths(period)) * years));
      }),
    );
  });
});

describe("the trailing year", () => {
  it("is the twelve months that end with the period", () => {
    expect(
      keys([
        trailingYear(month(2020, 9)),
        trailingYear(financialQuarter(2020, 2)),
        trailingYear(financialQuarter(2020, 4)),
        trailingYear(month(2020, 12)),
        trailingYear(yearEnding(2020, 8)),
      ]),
    ).toEqual(["YE-2020-09", "YE-2020-09", "2020/21", "2020", "YE-2020-08"]);
  });

  it("ends on the same day, is made up of the period's like, and is a year itself", () => {
    fc.assert(
      fc.property(aPeriod(), (period) => {
        const year = trailingYear(period);
        expect(year.endsOn).toBe(period.endsOn);
        expect(lengthInMonths(year)).toBe(12);
        expect(partsOf(year, period.frequency)?.at(-1)).toBe(period);
        expect(trailingYear(year)).toBe(year);
      }),
    );
  });
});

describe("the order of periods", () => {
  it("is by first day, and of those that start together the shorter comes first", () => {
    const inOrder = [
      yearEnding(2020, 12),
      month(2020, 4),
      financialQuarter(2020, 1),
      yearEnding(2021, 3),
      month(2020, 5),
      yearEnding(2021, 4),
    ];
    expect([...inOrder].reverse().sort(comparePeriods)).toEqual(inOrder);
  });

  it("is total: each pair one way, the same both ways round, and never in a ring", () => {
    fc.assert(
      fc.property(aPeriod(), aPeriod(), aPeriod(), (a, b, c) => {
        expect(comparePeriods(a, b) === 0).toBe(a === b);
        expect(Math.sign(comparePeriods(a, b)) + Math.sign(comparePeriods(b, a))).toBe(0);
        const [first, second, third] = [a, b, c].sort(comparePeriods) as [Period, Period, Period];
        expect(comparePeriods(first, third)).toBeLessThanOrEqual(0);
        expect(comparePeriods(first, second)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the order of first day and last day, as a database sorts them", () => {
    const asText = ({ startsOn, endsOn }: Period) => `${startsOn}${endsOn}`;
    fc.assert(
      fc.property(aPeriod(), aPeriod(), (a, b) => {
        expect(comparePeriods(a, b) < 0).toBe(asText(a) < asText(b));
      }),
      { numRuns: 1000 },
    );
  });

  it("puts every period after the one before it", () => {
    fc.assert(fc.property(aPeriod(), (period) => expect(comparePeriods(period, next(period))).toBeLessThan(0)));
  });
});

describe("the period that a day is in", () => {
  it.each([
    ["2020-12-31", Frequency.MONTH, "2020-12"],
    ["2021-03-31", Frequency.QUARTER, "2020/21-Q4"],
    ["2021-04-01", Frequency.QUARTER, "2021/22-Q1"],
    ["2021-01-01", Frequency.QUARTER, "2020/21-Q4"],
    ["2021-03-31", Frequency.FINANCIAL_YEAR, "2020/21"],
    ["2021-04-01", Frequency.FINANCIAL_YEAR, "2021/22"],
    ["2020-12-31", Frequency.CALENDAR_YEAR, "2020"],
    ["2021-01-01", Frequency.CALENDAR_YEAR, "2021"],
  ])("%s: the %s %s", (day, frequency, key) => {
    expect(periodContaining(day, frequency).key).toBe(key);
  });

  it("depends for a year ending on the month that it ends with", () => {
    expect(
      keys([
        periodContaining("2020-09-30", Frequency.YEAR_ENDING, 9),
        periodContaining("2020-10-01", Frequency.YEAR_ENDING, 9),
        periodContaining("2020-10-01", Frequency.YEAR_ENDING, 3),
        periodContaining("2020-10-01", Frequency.YEAR_ENDING, 12),
      ]),
    ).toEqual(["YE-2020-09", "YE-2021-09", "2020/21", "2020"]);
    expect(() => periodContaining("2020-09-30", Frequency.YEAR_ENDING)).toThrow(
      "Which year ending holds 2020-09-30 depends on the month that it ends with.",
    );
  });

  it("includes that day, and a period holds its own first and last", () => {
    fc.assert(
      fc.property(aDay, aFrequency, anEndMonth, aPeriod(), (day, frequency, endMonth, period) => {
        const { startsOn, endsOn } = periodContaining(day, frequency, endMonth);
        expect(startsOn <= day && day <= endsOn).toBe(true);
        const lastMonth = Number(period.endsOn.slice(5, 7));
        expect(periodContaining(period.startsOn, period.frequency, lastMonth)).toBe(period);
        expect(periodContaining(period.endsOn, period.frequency, lastMonth)).toBe(period);
      }),
    );
  });
});

describe("the periods from one to another", () => {
  it("include both", () => {
    expect(keys(periodsBetween(financialQuarter(2020, 3), financialQuarter(2021, 1)))).toEqual([
      "2020/21-Q3",
      "2020/21-Q4",
      "2021/22-Q1",
    ]);
    expect(keys(periodsBetween(month(2020, 1), month(2020, 1)))).toEqual(["2020-01"]);
  });

  it("are none when the last comes before the first", () => {
    expect(periodsBetween(month(2020, 2), month(2020, 1))).toEqual([]);
    expect(periodsBetween(yearEnding(2021, 3), yearEnding(2019, 3))).toEqual([]);
  });

  it("follow one another without a gap", () => {
    fc.assert(
      fc.property(aPeriod(), fc.nat(60), (first, steps) => {
        const last = shift(first, steps);
        const between = periodsBetween(first, last);
        expect(between).toHaveLength(steps + 1);
        expect([between[0], between.at(-1)]).toEqual([first, last]);
        expect(between.slice(1)).toEqual(between.slice(0, -1).map(next));
      }),
    );
  });

  it("are refused when the two are not of one kind", () => {
    expect(() => periodsBetween(month(2020, 1), financialQuarter(2020, 1))).toThrow(
      "No steps of one kind lead from 2020-01 to 2020/21-Q1.",
    );
    expect(() => periodsBetween(yearEnding(2020, 9), yearEnding(2021, 8))).toThrow("from YE-2020-09 to YE-2021-08");
    expect(() => periodsBetween(yearEnding(2020, 3), yearEnding(2021, 12))).toThrow("from 2019/20 to 2021");
  });
});

describe("the parts of a period", () => {
  it.each([
    [financialQuarter(2020, 4), Frequency.MONTH, ["2021-01", "2021-02", "2021-03"]],
    [yearEnding(2021, 3), Frequency.QUARTER, ["2020/21-Q1", "2020/21-Q2", "2020/21-Q3", "2020/21-Q4"]],
    [yearEnding(2020, 12), Frequency.QUARTER, ["2019/20-Q4", "2020/21-Q1", "2020/21-Q2", "2020/21-Q3"]],
    [yearEnding(2020, 9), Frequency.QUARTER, ["2019/20-Q3", "2019/20-Q4", "2020/21-Q1", "2020/21-Q2"]],
    [yearEnding(2020, 8), Frequency.QUARTER, null],
    [yearEnding(2020, 8), Frequency.YEAR_ENDING, ["YE-2020-08"]],
    [yearEnding(2021, 3), Frequency.CALENDAR_YEAR, null],
    [yearEnding(2021, 3), Frequency.YEAR_ENDING, null],
    [financialQuarter(2020, 4), Frequency.FINANCIAL_YEAR, null],
    [month(2020, 1), Frequency.MONTH, ["2020-01"]],
    [month(2020, 1), Frequency.QUARTER, null],
  ])("$key by %s: %j", (period, frequency, parts) => {
    expect(keys(partsOf(period, frequency))).toEqual(parts);
  });

  it("are the twelve months of every year", () => {
    expect(keys(partsOf(yearEnding(2020, 8), Frequency.MONTH))).toHaveLength(12);
  });

  it("tile the whole exactly: no gap, no overlap, nothing over", () => {
    fc.assert(
      fc.property(aPeriod(), aFrequency, (period, frequency) => {
        const parts = partsOf(period, frequency);
        if (parts === null) return;
        expect(parts[0]?.startsOn).toBe(period.startsOn);
        expect(parts.at(-1)?.endsOn).toBe(period.endsOn);
        expect(parts.slice(1).map(({ startsOn }) => startsOn)).toEqual(
          parts.slice(0, -1).map(({ endsOn }) => daysAfter(endsOn, 1)),
        );
        expect(parts.every((part) => part.frequency === frequency && overlaps(part, period))).toBe(true);
        expect(parts.reduce((sum, part) => sum + lengthInMonths(part), 0)).toBe(lengthInMonths(period));
      }),
      { numRuns: 500 },
    );
  });

  it("are missing only where the frequency is no finer or a quarter would be cut", () => {
    fc.assert(
      fc.property(aPeriod(), aFrequency, (period, frequency) => {
        fc.pre(period.frequency !== frequency && partsOf(period, frequency) === null);
        const isCut = frequency === Frequency.QUARTER && Number(period.endsOn.slice(5, 7)) % 3 !== 0;
        expect(!isFinerThan(frequency, period.frequency) || isCut).toBe(true);
      }),
    );
  });
});

describe("the period that encloses another", () => {
  it.each([
    [month(2021, 1), Frequency.QUARTER, undefined, "2020/21-Q4"],
    [month(2021, 1), Frequency.FINANCIAL_YEAR, undefined, "2020/21"],
    [month(2021, 1), Frequency.CALENDAR_YEAR, undefined, "2021"],
    [month(2021, 1), Frequency.YEAR_ENDING, 9, "YE-2021-09"],
    [financialQuarter(2020, 4), Frequency.FINANCIAL_YEAR, undefined, "2020/21"],
    [financialQuarter(2020, 4), Frequency.CALENDAR_YEAR, undefined, "2021"],
    [financialQuarter(2020, 4), Frequency.YEAR_ENDING, 2, null],
    [financialQuarter(2020, 4), Frequency.QUARTER, undefined, "2020/21-Q4"],
    [financialQuarter(2020, 4), Frequency.MONTH, undefined, null],
    [yearEnding(2021, 3), Frequency.CALENDAR_YEAR, undefined, null],
    [yearEnding(2021, 3), Frequency.QUARTER, undefined, null],
    [yearEnding(2020, 9), Frequency.YEAR_ENDING, undefined, "YE-2020-09"],
    [month(2021, 1), Frequency.YEAR_ENDING, undefined, null],
  ])("$key by %s %s: %s", (period, frequency, endMonth, key) => {
    expect(enclosing(period, frequency, endMonth)?.key ?? null).toBe(key);
  });

  it("holds every part that it is made up of", () => {
    fc.assert(
      fc.property(aPeriod(), aFrequency, (period, frequency) => {
        const lastMonth = Number(period.endsOn.slice(5, 7));
        for (const part of partsOf(period, frequency) ?? []) {
          expect(enclosing(part, period.frequency, lastMonth)).toBe(period);
        }
      }),
    );
  });

  it("starts no later and ends no earlier", () => {
    fc.assert(
      fc.property(aPeriod(), aFrequency, anEndMonth, (period, frequency, endMonth) => {
        const holder = enclosing(period, frequency, endMonth);
        fc.pre(holder !== null);
        expect(holder.startsOn <= period.startsOn && period.endsOn <= holder.endsOn).toBe(true);
      }),
    );
  });
});

describe("two periods overlap", () => {
  it("when a financial and a calendar year share a quarter, and not when they only meet", () => {
    expect(overlaps(yearEnding(2021, 3), yearEnding(2021, 12))).toBe(true);
    expect(overlaps(yearEnding(2021, 3), financialQuarter(2020, 4))).toBe(true);
    expect(overlaps(yearEnding(2021, 3), financialQuarter(2021, 1))).toBe(false);
  });

  it("when, and only when, they share a month", () => {
    fc.assert(
      fc.property(aPeriod(), aPeriod(), (a, b) => {
        const months = new Set(partsOf(a, Frequency.MONTH));
        const shared = partsOf(b, Frequency.MONTH)?.some((part) => months.has(part));
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
      }),
    );
  });
});

describe("the length of a period", () => {
  it("is 1, 3 or 12 months, as many as it has", () => {
    expect([month(2020, 1), financialQuarter(2020, 1), yearEnding(2020, 8)].map(lengthInMonths)).toEqual([1, 3, 12]);
    fc.assert(
      fc.property(aPeriod(), (period) => {
        expect(partsOf(period, Frequency.MONTH)).toHaveLength(lengthInMonths(period));
      }),
    );
  });

  it("makes months finer than quarters and those finer than the three kinds of year, which are as fine as each other", () => {
    const { MONTH, QUARTER, FINANCIAL_YEAR, CALENDAR_YEAR, YEAR_ENDING } = Frequency;
    const years = [FINANCIAL_YEAR, CALENDAR_YEAR, YEAR_ENDING];
    expect(isFinerThan(MONTH, QUARTER)).toBe(true);
    expect(isFinerThan(QUARTER, MONTH)).toBe(false);
    expect(years.every((year) => isFinerThan(QUARTER, year) && isFinerThan(MONTH, year))).toBe(true);
    expect(years.some((one) => years.some((other) => isFinerThan(one, other)))).toBe(false);
    expect(isFinerThan(MONTH, MONTH)).toBe(false);
  });
});
