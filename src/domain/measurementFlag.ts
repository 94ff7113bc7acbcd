/** What to know about a value before it is used. */
export enum MeasurementFlag {
  PROVISIONAL = "PROVISIONAL",
  REVISED = "REVISED",
  ESTIMATED = "ESTIMATED",
  SERIES_BREAK = "SERIES_BREAK",
  MANAGEMENT_INFORMATION = "MANAGEMENT_INFORMATION",
  WIDER_AREA = "WIDER_AREA",
  PARTIAL = "PARTIAL",
}

/** What each value of MeasurementFlag means to an analyst. */
export const measurementFlagMeanings: Readonly<Record<MeasurementFlag, string>> = {
  PROVISIONAL: "Its publisher expects to revise it.",
  REVISED: "It replaces an earlier value of its publisher's.",
  ESTIMATED: "Estimated or imputed in part, or placed by best fit.",
  SERIES_BREAK: "What is counted, or how, changed with this period: earlier values are not comparable.",
  MANAGEMENT_INFORMATION: "Taken from a working system before it was audited; no official statistic.",
  WIDER_AREA: "It covers more than the area its publisher's label names.",
  PARTIAL: "Only a part of the period was published: not to be compared.",
};
