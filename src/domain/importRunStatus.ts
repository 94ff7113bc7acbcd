/** How a reading of a source stands. */
export enum ImportRunStatus {
  RUNNING = "RUNNING",
  SUCCEEDED = "SUCCEEDED",
  SUCCEEDED_WITH_REJECTIONS = "SUCCEEDED_WITH_REJECTIONS",
  FAILED = "FAILED",
  DRY_RUN = "DRY_RUN",
}

/** What each value of ImportRunStatus means to an analyst. */
export const importRunStatusMeanings: Readonly<Record<ImportRunStatus, string>> = {
  RUNNING: "Under way.",
  SUCCEEDED: "Every row was taken in or had been before.",
  SUCCEEDED_WITH_REJECTIONS: "Some rows were rejected, the others taken in.",
  FAILED: "The file was refused as a whole; nothing was written.",
  DRY_RUN: "Only tried: nothing was written.",
};
