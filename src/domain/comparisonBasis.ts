/** What a value is compared with. */
export enum ComparisonBasis {
  PREVIOUS_PERIOD = "PREVIOUS_PERIOD",
  SAME_PERIOD_LAST_YEAR = "SAME_PERIOD_LAST_YEAR",
  ROLLING_YEAR = "ROLLING_YEAR",
  EXPECTED_LEVEL = "EXPECTED_LEVEL",
  PARENT_AREA = "PARENT_AREA",
  PEER_AREAS = "PEER_AREAS",
  BASELINE = "BASELINE",
}

/** What each value of ComparisonBasis means to an analyst. */
export const comparisonBasisMeanings: Readonly<Record<ComparisonBasis, string>> = {
  PREVIOUS_PERIOD: "The period of the same length before; of a year ending, the year before.",
  SAME_PERIOD_LAST_YEAR: "The same months a year earlier.",
  ROLLING_YEAR: "The twelve months that end with the period, against the twelve before them.",
  EXPECTED_LEVEL: "The same season of up to five earlier years, with its band.",
  PARENT_AREA: "The area around, as a rate.",
  PEER_AREAS: "The districts of the area around, as rates.",
  BASELINE: "The same period of the year before the strategy began.",
};
