import { AlignmentStrength, isDirectSupport } from "./alignmentStrength";

/**
 * What a partner's support counts for, by its strongest alignment: the whole outcome counts whole, part of it half, and
 * what only makes it possible a quarter. The hub's own rule; no authority weighs alignments.
 */
export const SUPPORT: Readonly<Record<AlignmentStrength, number>> = {
  [AlignmentStrength.IDENTICAL]: 1,
  [AlignmentStrength.DIRECT]: 1,
  [AlignmentStrength.CONTRIBUTES]: 0.5,
  [AlignmentStrength.ENABLES]: 0.25,
};

/** How far a priority is covered by the partners whose plans bear on it. */
export interface Coverage {
  /** Partners that want its outcome: their strongest alignment is IDENTICAL or DIRECT. */
  readonly direct: number;
  /** Partners that serve it in part or make it possible: their strongest is CONTRIBUTES or ENABLES. */
  readonly contributing: number;
  /** From 0, nobody supports it, to 1, every partner wants its outcome. */
  readonly score: number;
}

/**
 * The coverage of one priority: the mean, over all partners with a plan in force, of what each one's strongest alignment
 * counts for, none counting 0. A partner counts once, however many of its priorities line up.
 */
export function coverage(strongest: readonly AlignmentStrength[], partners: number): Coverage {
  const direct = strongest.filter(isDirectSupport).length;
  const support = strongest.reduce((sum, strength) => sum + SUPPORT[strength], 0);
  return { direct, contributing: strongest.length - direct, score: partners === 0 ? 0 : support / partners };
}
