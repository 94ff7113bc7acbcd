import type { EntityManager } from "typeorm";
import { ordinal } from "../../catalogue/globalId";
import type { PartnerPriority, Priority } from "../../catalogue/model";
import type { AlignmentStatus } from "../../domain/alignmentStatus";
import type { Day } from "../../domain/day";
import type { Validity } from "../../domain/validity";

/** A partner priority and a priority as the rows have them now, and the time it is. */
export interface Pair {
  readonly now: Date;
  /** The days of the partner priority's plan. */
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** When the plan after it starts; null when there is none. */
  readonly successorStartsOn: Day | null;
  /** The pair's alignments that are not withdrawn. */
  readonly standing: readonly Standing[];
  /** The code of the pair's next alignment of those that clients propose. */
  readonly nextCode: string;
}

/** An alignment that is not withdrawn, by the days that it gives itself. */
export interface Standing extends Validity {
  readonly status: AlignmentStatus;
}

/** What codes of proposals begin with: those of the seeds are numbers alone, so that neither takes the other's. */
const PROPOSED = "p";

const READ = `SELECT clock_timestamp() AS now, plan.starts_on AS "startsOn", plan.ends_on AS "endsOn",
    successor.starts_on AS "successorStartsOn", standing, proposals
  FROM partner_priorities
  JOIN partner_plans plan ON plan.id = plan_id
  LEFT JOIN partner_plans successor ON successor.supersedes_slug = plan.slug
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE code LIKE '${PROPOSED}%')::int AS proposals, coalesce(
        jsonb_agg(jsonb_build_object('from', valid_from, 'to', valid_to, 'status', status) ORDER BY valid_from, id)
          FILTER (WHERE status <> 'WITHDRAWN'), '[]') AS standing
    FROM alignments CROSS JOIN LATERAL (
      SELECT coalesce((SELECT status FROM alignment_decisions
        WHERE alignment_id = alignments.id ORDER BY position DESC LIMIT 1), 'PROPOSED') AS status) AS decided
    WHERE partner_priority_id = partner_priorities.id AND priority_id = $2
  ) AS aligned
  WHERE partner_priorities.id = $1`;

/** Reads the rows of a pair that stands still: whoever asks has taken the turn. */
export async function readPair(
  manager: EntityManager,
  { partnerPriority, priority }: { readonly partnerPriority: PartnerPriority; readonly priority: Priority },
): Promise<Pair> {
  type Row = Omit<Pair, "nextCode"> & { readonly proposals: number };
  const [{ proposals, ...pair }] = await manager.query<[Row]>(READ, [partnerPriority.rowId, priority.rowId]);
  return { ...pair, nextCode: proposalCode(proposals + 1) };
}

/** The code of a pair's alignment that was proposed as its first, second and so on. */
export function proposalCode(nth: number): string {
  return `${PROPOSED}${ordinal(nth)}`;
}
