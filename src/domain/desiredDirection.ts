/** Which way an aim, or the strategy as a whole, wants an indicator to go. */
export enum DesiredDirection {
  INCREASE = "INCREASE",
  DECREASE = "DECREASE",
  NEITHER = "NEITHER",
}

/** What each value of DesiredDirection means to an analyst. */
export const desiredDirectionMeanings: Readonly<Record<DesiredDirection, string>> = {
  INCREASE: "More is wanted.",
  DECREASE: "Less is wanted.",
  NEITHER: "No direction is stated, or the figure is a means and not the change wanted.",
};
