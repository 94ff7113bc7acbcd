import fc from "fast-check";
import { Frequency } from "../../../src/domain/frequency";
import { financialQuarter, month, type Period, yearEnding } from "../../../src/domain/period/period";

const aQuarterNumber = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const aMonthNumber = fc.integer({ min: 1, max: 12 });

/** Every kind of period of some years; close enough together that they often coincide, overlap and hold one another. */
export const aPeriod = (firstYear = 2018, lastYear = 2023): fc.Arbitrary<Period> => {
  const aYear = fc.integer({ min: firstYear, max: lastYear });
  return fc.oneof(
    fc.tuple(aYear, aMonthNumber).map(([year, number]) => month(year, number)),
    fc.tuple(aYear, aQuarterNumber).map(([year, quarter]) => financialQuarter(year, quarter)),
    fc.tuple(aYear, aMonthNumber).map(([year, number]) => yearEnding(year, number)),
  );
};

/** Any frequency. */
export const aFrequency = fc.constantFrom(...Object.values(Frequency));

/** The month, 1 to 12, that a year ends with. */
export const anEndMonth = aMonthNumber;

const DAY_MS = 86_400_000;

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A day of the same years. */
export const aDay: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 2190 })
  .map((days) => daysAfter("2018-01-01", days));
