import { isDirectSupport } from "../../domain/alignmentStrength";
import type { Alignment, Organisation, Priority } from "../model";
import type { PriorityCoverage } from "./priorityCoverage";

/**
 * From how many partners on that want one priority's outcome itself their work may be done twice. The strategy document
 * wants to "avoid duplication of effort which is both wasteful and inefficient" and names no number; three is the hub's.
 */
const PARTNERS = 3;

/** A priority whose outcome so many partners want that they had better agree who does what. */
export interface DuplicatedEffort {
  readonly priority: Priority;
  readonly organisations: readonly Organisation[];
  /** The direct alignments, the strongest first. */
  readonly alignments: readonly Alignment[];
}

/** Whether a priority's coverage is duplicated effort: itself in a list of one, or none. */
export function duplicatedEffort({ priority, support }: PriorityCoverage): DuplicatedEffort[] {
  const direct = support.filter(({ strength }) => isDirectSupport(strength));
  if (direct.length < PARTNERS) return [];
  const alignments = direct.flatMap((one) => one.alignments.filter(({ strength }) => isDirectSupport(strength)));
  return [{ priority, organisations: direct.map(({ organisation }) => organisation), alignments }];
}
