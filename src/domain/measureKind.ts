/** How the values of a measure combine over periods and areas. */
export enum MeasureKind {
  FLOW = "FLOW",
  STOCK = "STOCK",
  RATIO = "RATIO",
  DISTINCT = "DISTINCT",
  SCORE = "SCORE",
}

/** What each value of MeasureKind means to an analyst. */
export const measureKindMeanings: Readonly<Record<MeasureKind, string>> = {
  FLOW: "Events in a period, such as incidents: summed.",
  STOCK: "A level at a period's end, such as households in temporary accommodation: the last one stands, never summed.",
  RATIO: "A numerator over a denominator: recomputed from both, never averaged.",
  DISTINCT: "Different people or households: never added up, since one may be counted in several parts.",
  SCORE: "A score or median: never combined.",
};

/** Whether a value of a kind can be below zero: no count can, nor a ratio of two counts. */
export function mayBeNegative(kind: MeasureKind): boolean {
  return kind === MeasureKind.SCORE;
}
