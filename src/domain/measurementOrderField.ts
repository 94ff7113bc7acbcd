/** What measurements can be sorted by. */
export enum MeasurementOrderField {
  PERIOD = "PERIOD",
  VALUE = "VALUE",
  AREA = "AREA",
  MEASURE = "MEASURE",
  RECORDED_AT = "RECORDED_AT",
}

/** What each value of MeasurementOrderField means to an analyst. */
export const measurementOrderFieldMeanings: Readonly<Record<MeasurementOrderField, string>> = {
  PERIOD: "The period: by its first day, and of those that start together the shorter before the longer.",
  VALUE: "The value. Absent ones come last, whichever the direction.",
  AREA: "The area's GSS code.",
  MEASURE: "The measure's code.",
  RECORDED_AT: "When the hub learnt of it.",
};
