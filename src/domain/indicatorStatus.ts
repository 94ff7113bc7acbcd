/** Whether a strategy watches an indicator now. */
export enum IndicatorStatus {
  ACTIVE = "ACTIVE",
  TO_BE_CONFIRMED = "TO_BE_CONFIRMED",
  RETIRED = "RETIRED",
}

/** What each value of IndicatorStatus means to an analyst. */
export const indicatorStatusMeanings: Readonly<Record<IndicatorStatus, string>> = {
  ACTIVE: "Watched each quarter.",
  TO_BE_CONFIRMED: "Named by the strategy, its introduction still to be confirmed.",
  RETIRED: "No longer watched.",
};
