/**
 * What a source declares of spellings that say different things at different publishers:
 * - FINANCIAL: "2011-12" is a financial year and "2020-Q4" a quarter of the one that starts in 2020, as at the Home Office;
 * - CALENDAR: "2020-Q4" is October to December 2020;
 * - QUARTER_END_STAMP: "2021-03" and "202103" are the quarter that ends with that month, and "2021-Q1" is the one that ends
 *   in March, as in the homelessness statistics.
 */
export const PERIOD_CONVENTIONS = ["FINANCIAL", "CALENDAR", "QUARTER_END_STAMP"] as const;
export type PeriodConvention = (typeof PERIOD_CONVENTIONS)[number];
