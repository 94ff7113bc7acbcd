import type { EntityManager } from "typeorm";
import { AlignmentStatus } from "../../../domain/alignmentStatus";
import type { Day } from "../../../domain/day";
import { spanInWords } from "../../../domain/validity";
import type { AlignmentKey } from "./decidedAlignments";

/** An alignment that the seeds would write, by the days that it gives itself. */
export interface Claim extends AlignmentKey {
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
  /** What it is called in a sentence. */
  readonly called: string;
}

interface Rival {
  readonly place: number;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly status: AlignmentStatus;
  readonly assertedOn: Day;
}

/**
 * The alignments of seeds that another of the same pair stands in the way of, with a sentence on what to do: on any day a
 * pair has one, and what somebody has proposed since is not for a file to put aside. One statement, whatever their number.
 */
export async function rivals<C extends Claim>(
  manager: EntityManager,
  claims: readonly C[],
): Promise<ReadonlyMap<C, string>> {
  const given = claims.map(({ partnerPriorityId, priorityId, code, validFrom, validTo }, place) => {
    return { place, partnerPriorityId, priorityId, code, validFrom, validTo };
  });
  const found = await manager.query<Rival[]>(READ, [JSON.stringify(given)]);
  return new Map(
    found.flatMap((rival): [C, string][] => {
      const claim = claims[rival.place];
      return claim ? [[claim, sentence(claim, rival)]] : [];
    }),
  );
}

function sentence({ called }: Claim, { from, to, status, assertedOn }: Rival): string {
  const how = status === AlignmentStatus.CONFIRMED ? "and confirmed since" : "and not decided upon yet";
  const finding = `another of the two, asserted on ${assertedOn} ${how}, holds ${spanInWords({ from, to })}`;
  return `The seeds' alignment of ${called} was left as it is in the database, since ${finding}: withdraw that one and load the seeds again, or take this one out of them.`;
}

/** Only days on which the plan is in force count: a plan that was superseded since has fewer than its alignments say. */
const READ = `WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(place integer, "partnerPriorityId" integer,
      "priorityId" integer, code text, "validFrom" date, "validTo" date)
  )
  SELECT DISTINCT ON (given.place) given.place, a.valid_from AS "from", a.valid_to AS "to",
    coalesce(d.status, 'PROPOSED') AS status, a.asserted_on AS "assertedOn"
  FROM given
  JOIN alignments a ON a.partner_priority_id = "partnerPriorityId" AND a.priority_id = "priorityId"
  JOIN partner_priorities pp ON pp.id = a.partner_priority_id
  JOIN partner_plans plan ON plan.id = pp.plan_id
  LEFT JOIN partner_plans successor ON successor.supersedes_slug = plan.slug
  LEFT JOIN LATERAL (SELECT status FROM alignment_decisions
    WHERE alignment_id = a.id ORDER BY position DESC LIMIT 1) AS d ON true
  WHERE d.status IS DISTINCT FROM 'WITHDRAWN'
    AND NOT EXISTS (SELECT FROM given other WHERE other."partnerPriorityId" = a.partner_priority_id
      AND other."priorityId" = a.priority_id AND other.code = a.code)
    AND NOT isempty(daterange("validFrom", "validTo", '[]') * daterange(a.valid_from, a.valid_to, '[]')
      * daterange(plan.starts_on, least(plan.ends_on, successor.starts_on - 1), '[]'))
  ORDER BY given.place, a.id`;
