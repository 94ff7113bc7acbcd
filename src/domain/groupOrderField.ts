/** By what groups of measurements are ordered. */
export enum GroupOrderField {
  VALUE = "VALUE",
  COUNT = "COUNT",
  MINIMUM = "MINIMUM",
  MAXIMUM = "MAXIMUM",
  MEAN = "MEAN",
  PERIOD = "PERIOD",
  AREA = "AREA",
  MEASURE = "MEASURE",
}

/** What each value of GroupOrderField means to an analyst. */
export const groupOrderFieldMeanings: Readonly<Record<GroupOrderField, string>> = {
  VALUE: "By the combined value.",
  COUNT: "By how many values were combined.",
  MINIMUM: "By the smallest value of each group.",
  MAXIMUM: "By the largest value of each group.",
  MEAN: "By the mean of each group's values.",
  PERIOD:
    "By the period or financial year, which `groupBy` must name: by its first day, of equal ones the shorter first.",
  AREA: "By the area's code; `groupBy` must name AREA.",
  MEASURE: "By the measure's code; `groupBy` must name MEASURE.",
};
