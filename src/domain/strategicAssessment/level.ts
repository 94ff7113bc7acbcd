/** The step between two levels on the common scale of 0 to 100. */
export const STEP = 25;

/**
 * How great something is by a recorded judgement. Four steps above none, as in the four by four grids that partnerships
 * score priorities with (Fife's is one); more than words like "significant" can tell apart would feign precision.
 */
export const levelMeanings: Readonly<Record<number, string>> = {
  0: "none",
  1: "slight",
  2: "some",
  3: "considerable",
  4: "very great",
};

export const HIGHEST_LEVEL = 4;

/** The score of a level. */
export function levelScore(level: number): number {
  return level * STEP;
}
