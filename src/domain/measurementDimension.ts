/** By what measurements are grouped. */
export enum MeasurementDimension {
  MEASURE = "MEASURE",
  PRIORITY = "PRIORITY",
  AREA = "AREA",
  PERIOD = "PERIOD",
  FINANCIAL_YEAR = "FINANCIAL_YEAR",
  CATEGORY = "CATEGORY",
  SOURCE = "SOURCE",
  ORGANISATION = "ORGANISATION",
  PARTNER_PRIORITY = "PARTNER_PRIORITY",
}

/** What each value of MeasurementDimension means to an analyst. */
export const measurementDimensionMeanings: Readonly<Record<MeasurementDimension, string>> = {
  MEASURE: "By what is counted.",
  PRIORITY:
    "By the priorities whose indicators watch the measure. A measure that two priorities watch is in the groups of both; one that none watches is in no group.",
  AREA: "By the area that the value is for; with `rollUpTo`, by the area of that type around it.",
  PERIOD: "By the period of the value, be it a month, a quarter or a year. FINANCIAL_YEAR beside it adds nothing.",
  FINANCIAL_YEAR:
    "By the financial year, April to March, that holds the period. The whole year must be there: what covers only a part of it is INCOMPLETE.",
  CATEGORY: "By the category of a breakdown, which `where` must ask for; without one all values are totals.",
  SOURCE: "By the source that delivered the value.",
  ORGANISATION:
    "By the organisation that delivered the value: the partner whose return it stood in, else the one whose source it is; beside PARTNER_PRIORITY, by whose figures stand behind it. Whose plan a partner priority is in, its `plan` says.",
  PARTNER_PRIORITY:
    "By the partner priorities that the measure stands behind: it is a measure of an indicator of a priority that they align with, by an alignment that is proposed or confirmed, whatever its days. An alignment counts for the whole priority, also where it names aims or indicators. The groups may overlap; a measure behind none is in no group. Beside PRIORITY only pairs that align with each other are groups.",
};
