/** Why a value is absent. Never a bare null, never a zero. */
export enum Absence {
  NOT_REPORTED = "NOT_REPORTED",
  NOT_YET_DUE = "NOT_YET_DUE",
  NOT_APPLICABLE = "NOT_APPLICABLE",
  NOT_AVAILABLE = "NOT_AVAILABLE",
  SUPPRESSED = "SUPPRESSED",
  INCOMPLETE = "INCOMPLETE",
  RECORDED_ELSEWHERE = "RECORDED_ELSEWHERE",
  NOT_COMBINABLE = "NOT_COMBINABLE",
}

/** What each value of Absence means to an analyst. */
export const absenceMeanings: Readonly<Record<Absence, string>> = {
  NOT_REPORTED: "It was due and did not come.",
  NOT_YET_DUE: "It is not due yet.",
  NOT_APPLICABLE: "The question has no answer here.",
  NOT_AVAILABLE: "Its publisher does not publish it, or says it is not available.",
  SUPPRESSED: "Hidden because it could identify people.",
  INCOMPLETE: "Parts of it are missing, so the whole would mislead.",
  RECORDED_ELSEWHERE: "Counted, but under another area or group.",
  NOT_COMBINABLE: "What was asked cannot be formed from these values; the refusal says why.",
};
