import { type Coverage, coverage } from "../../domain/alignmentCoverage";
import type { AlignmentStrength } from "../../domain/alignmentStrength";
import type { Alignment, Organisation, Priority } from "../model";

/** What one organisation does for a priority. */
export interface OrganisationSupport {
  readonly organisation: Organisation;
  /** The strongest of its alignments. */
  readonly strength: AlignmentStrength;
  /** The strongest first. */
  readonly alignments: readonly Alignment[];
}

/** Who supports a priority, and how far it is covered. */
export interface PriorityCoverage extends Coverage {
  readonly priority: Priority;
  /** The strongest support first. */
  readonly organisations: readonly Organisation[];
  readonly support: readonly OrganisationSupport[];
}

/** The coverage of a priority by those of some alignments that are its own, among so many partners. */
export function coverageOf(priority: Priority, counted: readonly Alignment[], partners: number): PriorityCoverage {
  const isCounted = new Set(counted);
  const support = supportBy(priority.alignments.filter((alignment) => isCounted.has(alignment)));
  return {
    priority,
    organisations: support.map(({ organisation }) => organisation),
    support,
    ...coverage(
      support.map(({ strength }) => strength),
      partners,
    ),
  };
}

/** By organisation; since the alignments come strongest first, so do the organisations. */
function supportBy(alignments: readonly Alignment[]): OrganisationSupport[] {
  const byOrganisation = new Map<Organisation, Alignment[]>();
  for (const alignment of alignments) {
    const { organisation } = alignment.partnerPriority.plan;
    byOrganisation.set(organisation, [...(byOrganisation.get(organisation) ?? []), alignment]);
  }
  return [...byOrganisation].flatMap(([organisation, own]) => {
    const [strongest] = own;
    return strongest ? [{ organisation, strength: strongest.strength, alignments: own }] : [];
  });
}
