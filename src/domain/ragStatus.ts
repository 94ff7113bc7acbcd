/** How a value stands against its target. */
export enum RagStatus {
  GREEN = "GREEN",
  AMBER = "AMBER",
  RED = "RED",
}

/** What each value of RagStatus means to an analyst. */
export const ragStatusMeanings: Readonly<Record<RagStatus, string>> = {
  GREEN: "The target is met.",
  AMBER: "The target is missed, by no more than its tolerance.",
  RED: "The target is missed, by more than its tolerance.",
};
