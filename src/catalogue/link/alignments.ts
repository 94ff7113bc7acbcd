import { AlignmentStatus } from "../../domain/alignmentStatus";
import { rankOfStrength } from "../../domain/alignmentStrength";
import { londonDay } from "../../domain/londonDay";
import { shared } from "../../domain/validity";
import { nodeOf, ordinal } from "../globalId";
import type { Alignment, AlignmentDecision, AlignmentEvent } from "../model";
import type { Tables } from "../tables";
import { type Assembly, become, found, grow, inOrder } from "./assembly";

/** How partner priorities line up with priorities, with every decision upon it; and what was judged to line up with none. */
export function linkAlignments(tables: Tables, assembly: Assembly): void {
  const { partnerPriorities, alignments, aims, indicators, strategies } = assembly;
  const decisions = decisionsByAlignment(tables);
  for (const row of tables.alignments) {
    const alignment = alignmentOf(row, decisions.get(row.id) ?? [], assembly);
    alignments.set(alignment.rowId, alignment);
  }
  for (const row of inOrder(tables.alignmentAims))
    grow(found(alignments, row.alignmentId).aims, found(aims, row.aimId));
  for (const row of inOrder(tables.alignmentIndicators)) {
    grow(found(alignments, row.alignmentId).indicators, found(indicators, row.indicatorId));
  }
  for (const alignment of strongestFirst(alignments.values())) {
    grow(alignment.partnerPriority.alignments, alignment);
    grow(alignment.priority.alignments, alignment);
  }
  for (const row of tables.unalignedJudgements) {
    const judgement = become(row, { strategy: found(strategies, row.strategyId) });
    grow(found(partnerPriorities, row.partnerPriorityId).unalignedJudgements, judgement);
  }
}

/** Of equal strength, in order of key. */
function strongestFirst(alignments: Iterable<Alignment>): Alignment[] {
  return [...alignments].sort(
    (a, b) => rankOfStrength(a.strength) - rankOfStrength(b.strength) || (a.key < b.key ? -1 : 1),
  );
}

function decisionsByAlignment(tables: Tables): ReadonlyMap<number, readonly AlignmentDecision[]> {
  const byAlignment = new Map<number, AlignmentDecision[]>();
  for (const decision of inOrder(tables.alignmentDecisions)) {
    const before = byAlignment.get(decision.alignmentId);
    if (before) before.push(decision);
    else byAlignment.set(decision.alignmentId, [decision]);
  }
  return byAlignment;
}

function alignmentOf(
  row: Tables["alignments"][number],
  decisions: readonly AlignmentDecision[],
  { partnerPriorities, priorities }: Assembly,
): Alignment {
  const partnerPriority = found(partnerPriorities, row.partnerPriorityId);
  const priority = found(priorities, row.priorityId);
  const { plan, code } = partnerPriority;
  const parts = [plan.slug, code, priority.strategy.slug, ordinal(priority.number), row.code];
  const { status, by, on, reason } = decisions.map(eventOf).at(-1) ?? asserted(row);
  const isDecided = decisions.length > 0;
  return become(row, {
    ...nodeOf("Alignment", row.id, ...parts),
    partnerPriority,
    priority,
    aims: [],
    indicators: [],
    status,
    decidedBy: isDecided ? by : null,
    decidedOn: isDecided ? on : null,
    decisionReason: isDecided ? reason : null,
    history: [asserted(row), ...decisions.map(eventOf)],
    validity: shared({ from: row.validFrom, to: row.validTo }, plan.validity),
  });
}

function asserted({ assertedBy, assertedOn }: Tables["alignments"][number]): AlignmentEvent {
  return { status: AlignmentStatus.PROPOSED, by: assertedBy, on: assertedOn, at: null, reason: null };
}

function eventOf({ status, decidedBy, decidedAt, reason }: AlignmentDecision): AlignmentEvent {
  return { status, by: decidedBy, on: londonDay(new Date(decidedAt)), at: decidedAt, reason };
}
