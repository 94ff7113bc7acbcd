import type { EntityManager } from "typeorm";
import { ordinal } from "../../../catalogue/globalId";
import { AlignmentEntity } from "../../../entities/alignment.entity";
import { AlignmentAimEntity } from "../../../entities/alignmentAim.entity";
import { AlignmentIndicatorEntity } from "../../../entities/alignmentIndicator.entity";
import { UnalignedJudgementEntity } from "../../../entities/unalignedJudgement.entity";
import type { AlignmentFileSeed } from "../schemas/alignment.schema";
import { decidedAlignments } from "./decidedAlignments";
import type { Reconciliation } from "./reconciliation";
import { rivals } from "./rivals";

/** Looks up what alignments refer to, each by the codes of what it is a part of and its own. */
export interface Referred {
  readonly partnerPriorityId: (plan: string, code: string) => number;
  readonly priorityId: (strategy: string, number: number) => number;
  readonly aimId: (strategy: string, priority: number, code: string) => number;
  readonly indicatorId: (strategy: string, code: string) => number;
  readonly strategyId: (strategy: string) => number;
}

type AlignmentSeed = AlignmentFileSeed["judgements"][number]["alignments"][number];
interface Placed extends AlignmentSeed {
  readonly file: AlignmentFileSeed;
  readonly partnerPriority: string;
  readonly code: string;
}

/**
 * How partner priorities line up with priorities, and what was judged to line up with none. What the seeds no longer say
 * stays, since it is not for a file to unsay what may have been decided upon: it is withdrawn instead. What was decided
 * upon stays as it was then. Gives a sentence for each that another of its pair stands in the way of.
 */
export async function writeAlignments(
  tables: Reconciliation,
  files: readonly AlignmentFileSeed[],
  referred: Referred,
  manager: EntityManager,
): Promise<string[]> {
  const isDecided = await decidedAlignments(manager);
  const claims = files.flatMap(placed).map((alignment) => claimOf(alignment, referred));
  const open = claims.filter((claim) => !isDecided(claim));
  const inTheWay = await rivals(manager, open);
  const alignments = await tables.things(AlignmentEntity, {
    key: ["partnerPriorityId", "priorityId", "code"],
    seeds: open.filter((claim) => !inTheWay.has(claim)),
    row: (alignment) => ({
      partnerPriorityId: alignment.partnerPriorityId,
      priorityId: alignment.priorityId,
      code: alignment.code,
      strength: alignment.strength,
      rationale: alignment.rationale,
      evidence: alignment.evidence,
      note: alignment.note,
      assertedBy: alignment.file.assertedBy,
      assertedOn: alignment.file.assertedOn,
      validFrom: alignment.validFrom,
      validTo: alignment.validTo,
    }),
  });
  await tables.details(AlignmentAimEntity, {
    of: "alignmentId",
    parents: alignments,
    each: ({ seed }) => seed.aims,
    key: ["aimId"],
    row: (code, position, { seed }) => ({ aimId: referred.aimId(seed.file.strategy, seed.priority, code), position }),
  });
  await tables.details(AlignmentIndicatorEntity, {
    of: "alignmentId",
    parents: alignments,
    each: ({ seed }) => seed.indicators,
    key: ["indicatorId"],
    row: (code, position, { seed }) => ({ indicatorId: referred.indicatorId(seed.file.strategy, code), position }),
  });
  await tables.facts(UnalignedJudgementEntity, {
    key: ["partnerPriorityId", "strategyId"],
    seeds: files.flatMap((file) =>
      file.judgements.flatMap(({ partnerPriority, unaligned }) =>
        unaligned === undefined ? [] : [{ file, partnerPriority, unaligned }],
      ),
    ),
    row: ({ file, partnerPriority, unaligned }) => ({
      partnerPriorityId: referred.partnerPriorityId(file.plan, partnerPriority),
      strategyId: referred.strategyId(file.strategy),
      rationale: unaligned,
      assertedBy: file.assertedBy,
      assertedOn: file.assertedOn,
    }),
  });
  return [...inTheWay.values()];
}

function claimOf(alignment: Placed, { partnerPriorityId, priorityId }: Referred) {
  const { file, partnerPriority, priority, validFrom, validTo } = alignment;
  return {
    ...alignment,
    partnerPriorityId: partnerPriorityId(file.plan, partnerPriority),
    priorityId: priorityId(file.strategy, priority),
    validFrom,
    validTo,
    called: `priority ${partnerPriority} of ${file.plan} with priority ${priority} of ${file.strategy}`,
  };
}

/** A file's alignments, those of one pair counted from 001 in its order. */
function placed(file: AlignmentFileSeed): Placed[] {
  return file.judgements.flatMap(({ partnerPriority, alignments }) =>
    alignments.map((alignment, place) => {
      const before = alignments.slice(0, place).filter(({ priority }) => priority === alignment.priority);
      return { ...alignment, file, partnerPriority, code: ordinal(before.length + 1) };
    }),
  );
}
