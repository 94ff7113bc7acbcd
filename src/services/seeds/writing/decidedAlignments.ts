import type { EntityManager } from "typeorm";

/** An alignment by what the seeds know it by. */
export interface AlignmentKey {
  readonly partnerPriorityId: number;
  readonly priorityId: number;
  readonly code: string;
}

/**
 * Tells of which alignments somebody has confirmed or withdrawn: these keep the words that were decided upon, whatever the
 * seeds say now. To say it otherwise, it is withdrawn and proposed anew.
 */
export async function decidedAlignments(manager: EntityManager): Promise<(key: AlignmentKey) => boolean> {
  const rows = await manager.query<AlignmentKey[]>(
    `SELECT partner_priority_id AS "partnerPriorityId", priority_id AS "priorityId", code FROM alignments
    WHERE EXISTS (SELECT FROM alignment_decisions WHERE alignment_id = alignments.id)`,
  );
  const decided = new Set(rows.map(inOneText));
  return (key) => decided.has(inOneText(key));
}

function inOneText({ partnerPriorityId, priorityId, code }: AlignmentKey): string {
  return `${partnerPriorityId}/${priorityId}/${code}`;
}
