/** Which way a series has gone of late, as far as chance can be ruled out. */
export enum TrendDirection {
  INCREASING = "INCREASING",
  DECREASING = "DECREASING",
  NO_SIGNIFICANT_CHANGE = "NO_SIGNIFICANT_CHANGE",
}

/** What each value of TrendDirection means to an analyst. */
export const trendDirectionMeanings: Readonly<Record<TrendDirection, string>> = {
  INCREASING: "Rising, by more than chance explains.",
  DECREASING: "Falling, by more than chance explains.",
  NO_SIGNIFICANT_CHANGE: "No rise or fall that chance could not explain; which is not to say that nothing changed.",
};
