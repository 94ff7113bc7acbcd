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

const COUNTS: readonly MeasureKind[] = [MeasureKind.FLOW, MeasureKind.STOCK, MeasureKind.DISTINCT];

/** Whether values of a kind count something, and so are never negative. */
export function isCount(kind: MeasureKind): boolean {
  return COUNTS.includes(kind);
}
