/** How strongly a partner priority lines up with a priority of the partnership, the strongest first. */
export enum AlignmentStrength {
  IDENTICAL = "IDENTICAL",
  DIRECT = "DIRECT",
  CONTRIBUTES = "CONTRIBUTES",
  ENABLES = "ENABLES",
}

/** What each value of AlignmentStrength means to an analyst. */
export const alignmentStrengthMeanings: Readonly<Record<AlignmentStrength, string>> = {
  IDENTICAL: "The same wording or the same object.",
  DIRECT: "The same outcome.",
  CONTRIBUTES: "Part of the outcome.",
  ENABLES: "Capacity, oversight or conditions only.",
};

const ORDER = Object.values(AlignmentStrength);

/** Where a strength stands among all, from 0 for the strongest. */
export function rankOfStrength(strength: AlignmentStrength): number {
  return ORDER.indexOf(strength);
}

/** Whether the partner wants the priority's outcome itself: the same object or the same outcome. */
export function isDirectSupport(strength: AlignmentStrength): boolean {
  return strength === AlignmentStrength.IDENTICAL || strength === AlignmentStrength.DIRECT;
}
