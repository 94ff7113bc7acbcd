import type { AlignmentStatus } from "../../domain/alignmentStatus";
import type { Day } from "../../domain/day";
import type { Catalogue } from "../catalogue";
import type { Alignment, Organisation, PartnerPlan, PartnerPriority, Partnership, Priority, Strategy } from "../model";
import { type AimSupport, supportOfAims } from "./aimSupport";
import { type DuplicatedEffort, duplicatedEffort } from "./duplicatedEffort";
import { plansRead } from "./plansRead";
import { coverageOf, type PriorityCoverage } from "./priorityCoverage";
import type { Reading } from "./readingOf";
import { isValidOn } from "./standing";
import { unalignedTo } from "./unaligned";

/** Where a partner priority meets a priority: the strongest alignment of the two, null when none counts. */
export interface AlignmentCell {
  readonly priority: Priority;
  readonly alignment: Alignment | null;
}

/** A partner priority against every priority of the partnership. */
export interface AlignmentRow {
  readonly partnerPriority: PartnerPriority;
  readonly organisation: Organisation;
  readonly plan: PartnerPlan;
  readonly cells: readonly AlignmentCell[];
}

/** Partner priorities (rows) against the partnership's priorities (columns), as they stand on a day. */
export interface AlignmentMatrix {
  readonly inForceOn: Day;
  readonly partnership: Partnership;
  readonly strategy: Strategy;
  readonly isStrategyInForce: boolean;
  readonly notes: readonly string[];
  /** Whose plans are read. */
  readonly partners: readonly Organisation[];
  readonly columns: readonly Priority[];
  readonly rows: readonly AlignmentRow[];
  readonly coverage: readonly PriorityCoverage[];
  readonly orphans: readonly PartnerPriority[];
  readonly unjudged: readonly PartnerPriority[];
  readonly unsupported: readonly Priority[];
  readonly duplicatedEffort: readonly DuplicatedEffort[];
  readonly aims: readonly AimSupport[];
  readonly unsupportedAims: readonly AimSupport["aim"][];
}

/** The matrix of a partnership on the day of a reading. Plans whose priorities are not known have no rows. */
export function alignmentMatrix(
  catalogue: Catalogue,
  partnership: Partnership,
  { day, strategy, isInForce, notes }: Reading,
  statuses: readonly AlignmentStatus[],
): AlignmentMatrix {
  const columns = strategy.priorities;
  const { plans, notes: notesOnPlans } = plansRead(catalogue, partnership, day);
  const rows = plans.flatMap((plan) => rowsOf(plan, columns, day, statuses));
  const partners = [...new Set(rows.map(({ organisation }) => organisation))];
  const counted = rows.flatMap(({ cells }) => cells.flatMap(({ alignment }) => alignment ?? []));
  const coverage = columns.map((priority) => coverageOf(priority, counted, partners.length));
  const orphans = rows.filter(isOrphan).map(({ partnerPriority }) => partnerPriority);
  const aims = supportOfAims(strategy, counted);
  return {
    inForceOn: day,
    partnership,
    strategy,
    isStrategyInForce: isInForce,
    notes: [...notes, ...notesOnPlans],
    partners,
    columns,
    rows,
    coverage,
    orphans,
    unjudged: orphans.filter((partnerPriority) => unalignedTo(partnerPriority, strategy) === null),
    unsupported: coverage.filter(({ direct }) => direct === 0).map(({ priority }) => priority),
    duplicatedEffort: coverage.flatMap(duplicatedEffort),
    aims,
    unsupportedAims: aims.filter(({ organisations }) => organisations.length === 0).map(({ aim }) => aim),
  };
}

function rowsOf(
  plan: PartnerPlan,
  columns: readonly Priority[],
  day: Day,
  statuses: readonly AlignmentStatus[],
): AlignmentRow[] {
  return [...plan.priorities, ...plan.crossCuttingThemes].map((partnerPriority) => {
    const counted = partnerPriority.alignments.filter(
      (alignment) => statuses.includes(alignment.status) && isValidOn(alignment, day),
    );
    const cells = columns.map((priority) => ({
      priority,
      alignment: counted.find((alignment) => alignment.priority === priority) ?? null,
    }));
    return { partnerPriority, organisation: plan.organisation, plan, cells };
  });
}

/** Lines up with nothing, and does not leave it to another plan what it lines up with. */
function isOrphan({ partnerPriority, cells }: AlignmentRow): boolean {
  return partnerPriority.delegatesTo.length === 0 && cells.every(({ alignment }) => alignment === null);
}
