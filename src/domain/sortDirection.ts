/** Which end of an order comes first. */
export enum SortDirection {
  ASC = "ASC",
  DESC = "DESC",
}

/** What each value of SortDirection means to an analyst. */
export const sortDirectionMeanings: Readonly<Record<SortDirection, string>> = {
  ASC: "The smallest, earliest or alphabetically first comes first; what is absent comes last.",
  DESC: "The largest, latest or alphabetically last comes first; what is absent still comes last.",
};
