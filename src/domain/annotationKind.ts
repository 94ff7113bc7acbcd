/** What kind of thing an annotation says. */
export enum AnnotationKind {
  NOTE = "NOTE",
  SERIES_BREAK = "SERIES_BREAK",
  DEFINITION_CHANGE = "DEFINITION_CHANGE",
  DATA_QUALITY = "DATA_QUALITY",
  EVENT = "EVENT",
}

/** What each value of AnnotationKind means to an analyst. */
export const annotationKindMeanings: Readonly<Record<AnnotationKind, string>> = {
  NOTE: "Something worth knowing.",
  SERIES_BREAK: "Earlier values are not comparable: nothing is compared across it.",
  DEFINITION_CHANGE: "What is counted changed: nothing is compared across it.",
  DATA_QUALITY: "A known fault of the figures.",
  EVENT: "Something that happened and shows in the figures; it does not break the series.",
};
