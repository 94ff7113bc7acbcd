/** What a partnership weighs in choosing its priorities, in the order in which Dartford's strategy names the five. */
export enum CriterionCode {
  VOLUME = "volume",
  HARM = "harm",
  COMMUNITY_CONCERN = "community-concern",
  ADDED_VALUE = "added-value",
  TREND = "trend",
}
