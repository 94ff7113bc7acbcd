/** Whether a process, as it now runs, will meet its target. */
export enum Assurance {
  CONSISTENTLY_PASSES = "CONSISTENTLY_PASSES",
  CONSISTENTLY_FAILS = "CONSISTENTLY_FAILS",
  INCONSISTENT = "INCONSISTENT",
}

/** What each value of Assurance means to an analyst. */
export const assuranceMeanings: Readonly<Record<Assurance, string>> = {
  CONSISTENTLY_PASSES:
    "The target lies outside the process limits on the easy side: it will be met unless something changes.",
  CONSISTENTLY_FAILS:
    "The target lies outside the process limits on the hard side: it will be missed unless something changes.",
  INCONSISTENT: "The target lies within the process limits: it will be met at times and missed at others, by chance.",
};
