/** How often a value falls due, or the length of a period. */
export enum Frequency {
  MONTH = "MONTH",
  QUARTER = "QUARTER",
  FINANCIAL_YEAR = "FINANCIAL_YEAR",
  CALENDAR_YEAR = "CALENDAR_YEAR",
  YEAR_ENDING = "YEAR_ENDING",
}

/** What each value of Frequency means to an analyst. */
export const frequencyMeanings: Readonly<Record<Frequency, string>> = {
  MONTH: "A calendar month.",
  QUARTER: "A financial quarter: quarter 1 is April to June.",
  FINANCIAL_YEAR: "April to March.",
  CALENDAR_YEAR: "January to December.",
  YEAR_ENDING: "Twelve months that end with some other month, such as the strategic-assessment year ending September.",
};
