import fc from "fast-check";
import { Frequency } from "../../src/domain/frequency";
import { freshnessOf } from "../../src/domain/freshness";
import { IndicatorStatus } from "../../src/domain/indicatorStatus";
import { comparePeriods } from "../../src/domain/period/calendar";
import { latestDue } from "../../src/domain/period/dueOn";
import { financialQuarter, month, yearEnding } from "../../src/domain/period/period";

const { ACTIVE, RETIRED, TO_BE_CONFIRMED } = IndicatorStatus;

describe("the figures of an indicator", () => {
  it("are due by the end of the quarter after the period that is awaited, and overdue from the next day", () => {
    const latestPeriod = financialQuarter(2025, 2);
    const dueOn = "2026-03-31";
    expect(freshnessOf(latestPeriod, ACTIVE, "2026-03-31")).toEqual({ latestPeriod, dueOn, overdue: false });
    expect(freshnessOf(latestPeriod, ACTIVE, "2026-04-01")).toEqual({ latestPeriod, dueOn, overdue: true });
  });

  it("are awaited at the frequency at which they come", () => {
    expect(freshnessOf(month(2025, 9), ACTIVE, "2026-01-01").dueOn).toBe("2026-03-31");
    expect(freshnessOf(yearEnding(2022, 3), ACTIVE, "2026-01-01").dueOn).toBe("2023-06-30");
    expect(freshnessOf(yearEnding(2020, 9), ACTIVE, "2026-01-01").dueOn).toBe("2021-12-31");
  });

  it("are overdue when there have never been any, though no day can be named", () => {
    expect(freshnessOf(null, ACTIVE, "2026-01-01")).toEqual({ latestPeriod: null, dueOn: null, overdue: true });
  });

  it.each([RETIRED, TO_BE_CONFIRMED])("are never overdue while it is %s", (status) => {
    for (const latestPeriod of [null, financialQuarter(2012, 1)]) {
      expect(freshnessOf(latestPeriod, status, "2026-01-01")).toEqual({ latestPeriod, dueOn: null, overdue: false });
    }
  });

  it("are overdue exactly when a later period's day has passed", () => {
    const day = fc.date({ min: new Date("2015-01-01"), max: new Date("2030-12-31"), noInvalidDate: true });
    const quarter = fc.record({ year: fc.integer({ min: 2014, max: 2030 }), number: fc.constantFrom(1, 2, 3, 4) });
    fc.assert(
      fc.property(day, quarter, (date, { year, number }) => {
        const today = date.toISOString().slice(0, 10);
        const held = financialQuarter(year, number as 1 | 2 | 3 | 4);
        const isLater = comparePeriods(latestDue(Frequency.QUARTER, today), held) > 0;
        expect(freshnessOf(held, ACTIVE, today).overdue).toBe(isLater);
      }),
    );
  });
});
