/** What kind of thing a source of figures is. */
export enum SourceKind {
  PUBLISHED_FILE = "PUBLISHED_FILE",
  PUBLISHED_API = "PUBLISHED_API",
  PARTNER_RETURN = "PARTNER_RETURN",
  PARTNER_GRAPHQL = "PARTNER_GRAPHQL",
  DOCUMENT = "DOCUMENT",
}

/** What each value of SourceKind means to an analyst. */
export const sourceKindMeanings: Readonly<Record<SourceKind, string>> = {
  PUBLISHED_FILE: "A file or workbook that its owner publishes.",
  PUBLISHED_API: "A public web service.",
  PARTNER_RETURN: "A spreadsheet that a partner sends.",
  PARTNER_GRAPHQL: "A partner's own GraphQL service.",
  DOCUMENT: "A document whose text states figures.",
};
