/** Why values must not be compared or combined as asked. */
export enum RefusalCode {
  NO_BASE = "NO_BASE",
  ZERO_BASE = "ZERO_BASE",
  SMALL_BASE = "SMALL_BASE",
  NOT_ADDITIVE = "NOT_ADDITIVE",
  OVERLAP = "OVERLAP",
  SERIES_BREAK = "SERIES_BREAK",
  INCOMPLETE_PERIOD = "INCOMPLETE_PERIOD",
  SUPPRESSED = "SUPPRESSED",
  DIFFERENT_DEFINITION = "DIFFERENT_DEFINITION",
  DIFFERENT_AREA = "DIFFERENT_AREA",
  NOT_AVAILABLE = "NOT_AVAILABLE",
}

/** What each value of RefusalCode means to an analyst. */
export const refusalCodeMeanings: Readonly<Record<RefusalCode, string>> = {
  NO_BASE: "There is nothing to compare with.",
  ZERO_BASE: "The base is zero, of which nothing is a percentage.",
  SMALL_BASE: "The base is so small that a percentage would mislead.",
  NOT_ADDITIVE: "Values of this kind, or of these different things, do not add up.",
  OVERLAP: "The parts overlap, so a sum would count some events twice.",
  SERIES_BREAK: "The series breaks in between.",
  INCOMPLETE_PERIOD: "A period is incomplete.",
  SUPPRESSED: "A value is hidden because it could identify people.",
  DIFFERENT_DEFINITION: "The two are defined or counted differently.",
  DIFFERENT_AREA: "The two are of different areas, or of the area in different bounds.",
  NOT_AVAILABLE: "A value is not available.",
};
