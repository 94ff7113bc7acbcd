/*
 * What a run says of its rows besides how many were taken in, on one page: why rows were passed over without being at
 * fault, and what else was worth counting of them.
 */

/** Why a row is passed over without being at fault. */
export const IGNORE_RULES = {
  BLANK: "Neither a value nor a reason why there is none: a blank is missing, never zero.",
  DUPLICATE: "The same as a row before it, word for word.",
  AGGREGATE: "A total that the publisher adds to its rows, of areas or groups that are read one by one.",
  TRANSPORT_POLICE: "A record of the British Transport Police, which counts for no council's area.",
  OTHER_AREA: "About an area that this hub does not hold.",
  OTHER_METHOD:
    "A second total of the same area and year on another method; the note of the one that is held gives it.",
  OTHER_ITEM: "About something that no measure of this hub counts.",
  NO_AREA: "Without a place, so that it cannot be told which area it is about.",
  UNFILLED: "A row of a template that its sender left as it was.",
  WHOLE_HELD:
    "Part of an extract, or of a file not all of which was understood, where a file that lacks less of the period has been read.",
} as const;
export type IgnoreRule = keyof typeof IGNORE_RULES;

/** What else is counted of rows that are in the account already. */
export const TALLIES = {
  LOCATED: "Records in a district that this hub holds.",
  NO_LOCATION: "Records without a place, which count for the force alone.",
  ELSEWHERE: "Records of the force with a place outside its districts, which count for the force alone.",
  REPEATED_ID: "Records whose identifier another record has too, at another place or of another kind: each is a crime.",
  UNKNOWN_OUTCOME:
    "Crimes whose last outcome is blank or none that is known: they count for all outcomes together, and for none by itself.",
  UNASSIGNED: "Offences that the publisher gives under a group that is no partnership's.",
} as const;
export type TallyCode = keyof typeof TALLIES;
