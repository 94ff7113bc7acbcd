/** What a point of a series says about the process behind it, judged by the direction wanted. */
export enum Variation {
  IMPROVEMENT = "IMPROVEMENT",
  CONCERN = "CONCERN",
  HIGH = "HIGH",
  LOW = "LOW",
  COMMON_CAUSE = "COMMON_CAUSE",
}

/** What each value of Variation means to an analyst. */
export const variationMeanings: Readonly<Record<Variation, string>> = {
  IMPROVEMENT: "Special cause, in the direction wanted.",
  CONCERN: "Special cause, against the direction wanted.",
  HIGH: "Special cause, high or rising, where no direction is wanted.",
  LOW: "Special cause, low or falling, where no direction is wanted.",
  COMMON_CAUSE: "No more than the series varies of its own accord.",
};
