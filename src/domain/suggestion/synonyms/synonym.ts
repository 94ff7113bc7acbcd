/** Words that plans use for one matter, with the authority for each line. */
export interface Synonym {
  /** The matter, in full. */
  readonly matter: string;
  /** Other words for the same. What is written short for it stands with the abbreviations, unless it is none of theirs. */
  readonly alsoCalled?: readonly string[];
  /** What is a part, a form or a tool of it, and so speaks for it, though less than its name. */
  readonly includes?: readonly string[];
  /** Who says so; "the strategy" is the Dartford Community Safety Strategy 2019-2022 (2021 Refresh). */
  readonly from: string;
}
