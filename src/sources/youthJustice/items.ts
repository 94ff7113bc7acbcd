/** How the years of an item are meant, which only the dictionary of the tool says (Year_Type). */
export type YearMeaning = "CALENDAR_YEAR" | "YEAR_ENDING_MARCH" | "AT_31_MARCH";

/** A data item of the table that a measure of the hub is. */
export interface YouthItem {
  readonly measure: string;
  readonly year: YearMeaning;
  /**
   * Whether the figure of England may be its total instead of a rate. The table gives first-time entrants of England as a
   * number of children (3,071 in 2016) in the column of rates.
   */
  readonly mayBeTotal: boolean;
}

/** The data items that are read, by their short names. */
export const YOUTH_ITEMS: Readonly<Record<string, YouthItem>> = {
  FirstYJS: { measure: "youth-first-time-entrants-rate", year: "CALENDAR_YEAR", mayBeTotal: true },
  ReoffYO: { measure: "reoffending-rate", year: "YEAR_ENDING_MARCH", mayBeTotal: false },
  "YJS_Caution-Sentence10-17_YO": {
    measure: "youth-cautioned-or-sentenced-rate",
    year: "YEAR_ENDING_MARCH",
    mayBeTotal: false,
  },
  "16-17Ed&Training": { measure: "youth-16-17-in-education-or-training", year: "AT_31_MARCH", mayBeTotal: false },
};
