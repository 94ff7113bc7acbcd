/** Who may see something; also the audience a caller belongs to. */
export enum Visibility {
  PUBLIC = "PUBLIC",
  PARTNERS = "PARTNERS",
  RESTRICTED = "RESTRICTED",
}

/** What each value of Visibility means to an analyst. */
export const visibilityMeanings: Readonly<Record<Visibility, string>> = {
  PUBLIC: "Everybody.",
  PARTNERS: "Signed-in members of the partnership's organisations.",
  RESTRICTED: "Only the organisation that owns it and the partnership's coordinator.",
};
