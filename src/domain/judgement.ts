/** What a comparison says, judged by the direction wanted. */
export enum Judgement {
  BETTER = "BETTER",
  WORSE = "WORSE",
  SIMILAR = "SIMILAR",
  HIGHER = "HIGHER",
  LOWER = "LOWER",
}

/** What each value of Judgement means to an analyst. */
export const judgementMeanings: Readonly<Record<Judgement, string>> = {
  BETTER: "Different, in the direction wanted.",
  WORSE: "Different, against the direction wanted.",
  SIMILAR: "Equal, or no more different than chance explains.",
  HIGHER: "Higher, where no direction is wanted.",
  LOWER: "Lower, where no direction is wanted.",
};
