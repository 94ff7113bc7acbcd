/** How a source stands. */
export enum SourceHealth {
  HEALTHY = "HEALTHY",
  STALE = "STALE",
  FAILING = "FAILING",
  NEVER_RUN = "NEVER_RUN",
  DISABLED = "DISABLED",
}

/** What each value of SourceHealth means to an analyst. */
export const sourceHealthMeanings: Readonly<Record<SourceHealth, string>> = {
  HEALTHY: "Its last reading succeeded, and nothing it owes is overdue.",
  STALE: "Its last reading succeeded, but something it owes is overdue.",
  FAILING: "Its last reading failed; what stood before still stands.",
  NEVER_RUN: "It has never been read.",
  DISABLED: "It is not read at present.",
};
