/** How much of what a figure is about was at hand when it was counted. What lacks more never takes the place of what lacks less. */
export enum Completeness {
  /** Some of the records, as in the first rows of a file. */
  EXTRACT = "EXTRACT",
  /** All records, of which some could not be understood. */
  MISREAD = "MISREAD",
  /** All records. */
  WHOLE = "WHOLE",
}

/** From what lacks most to what lacks nothing. */
export const COMPLETENESSES = [Completeness.EXTRACT, Completeness.MISREAD, Completeness.WHOLE] as const;
