import type { EntityManager } from "typeorm";
import { areasBearingOn } from "../../catalogue/bearing";
import type { Catalogue } from "../../catalogue/catalogue";
import type { PartnerPlan } from "../../catalogue/model";
import { AlignmentStatus } from "../../domain/alignmentStatus";
import type { Day } from "../../domain/day";
import { londonDay } from "../../domain/londonDay";
import { proposalCode } from "../alignments/pair";
import { type Counterpart, counterparts, type WrittenPriority } from "./counterparts";
import type { NewPlan } from "./newPlan";

/** A plan that has just been written, and the one that it supersedes. */
export interface Succession {
  readonly plan: NewPlan;
  readonly former: PartnerPlan;
  /** The new plan's. */
  readonly priorities: readonly WrittenPriority[];
}

/** An alignment of the former plan that may be proposed again. */
interface Standing {
  readonly id: number;
  readonly formerId: number;
  readonly priorityId: number;
  readonly strength: string;
  readonly rationale: string;
  readonly evidence: string | null;
  readonly validTo: Day | null;
  readonly status: AlignmentStatus;
  readonly assertedOn: Day;
  readonly decidedAt: Date | null;
  readonly now: Date;
}

/** Who asserts what is proposed again: the hub by itself, whoever published the plan. */
const ASSERTED_BY = "csp-hub";

/**
 * Proposes again, for the counterpart of its partner priority in the new plan, each alignment that held on the former
 * plan's last day and was not withdrawn. Nothing that was decided is carried over. Where the strategy has ended before the
 * new plan starts, or the plan's area is no longer one that bears on its partnership, there is nothing to propose.
 */
export async function proposeAgain(
  manager: EntityManager,
  catalogue: Catalogue,
  succession: Succession,
): Promise<void> {
  const { plan, former, priorities } = succession;
  const pairs = counterparts(await prioritiesOf(manager, former), priorities);
  const partnerships = catalogue.partnerships.filter((partnership) => areasBearingOn(partnership).has(plan.area));
  const standing = await manager.query<Standing[]>(READ, [
    [...pairs.keys()],
    partnerships.map(({ rowId }) => rowId),
    former.rowId,
    plan.startsOn,
    plan.endsOn,
  ]);
  const again = standing.flatMap((alignment) => {
    const pair = pairs.get(alignment.formerId);
    return pair ? [proposal(alignment, pair, former)] : [];
  });
  if (again.length > 0) await manager.query(WRITE, [JSON.stringify(again)]);
}

function prioritiesOf(manager: EntityManager, { rowId }: PartnerPlan): Promise<WrittenPriority[]> {
  return manager.query<WrittenPriority[]>(
    `SELECT id, title, statement, cross_cutting AS "crossCutting" FROM partner_priorities WHERE plan_id = $1`,
    [rowId],
  );
}

function proposal(alignment: Standing, { former: from, successor: to }: Counterpart, { title, slug }: PartnerPlan) {
  const { id, priorityId, strength, rationale, evidence, validTo, status, assertedOn, decidedAt, now } = alignment;
  const isQuoted = evidence !== null && [to.title, to.statement].some((text) => text?.includes(evidence));
  const when = decidedAt === null ? assertedOn : londonDay(decidedAt);
  const where = `the priority “${from.title}” of the plan “${title}” (${slug}, superseded)`;
  const how = status === AlignmentStatus.CONFIRMED ? "confirmed" : "proposed";
  return {
    formerId: id,
    partnerPriorityId: to.id,
    priorityId,
    code: proposalCode(1),
    strength,
    rationale,
    evidence: isQuoted ? evidence : null,
    note: `Proposed again from ${where}, where it was ${how} on ${when}; what was decided there is not carried over.`,
    assertedBy: ASSERTED_BY,
    assertedOn: londonDay(now),
    validTo,
  };
}

/**
 * A last day of its own is kept where the new plan reaches it. Of one pair the newest is taken, should the seeds have given
 * it two on one day.
 */
const READ = `SELECT DISTINCT ON (a.partner_priority_id, a.priority_id) a.id, a.partner_priority_id AS "formerId",
    a.priority_id AS "priorityId", a.strength, a.rationale, a.evidence, a.asserted_on AS "assertedOn",
    kept.valid_to AS "validTo",
    coalesce(d.status, 'PROPOSED') AS status, d.decided_at AS "decidedAt", clock_timestamp() AS now
  FROM alignments a
  JOIN partner_plans former ON former.id = $3
  JOIN priorities p ON p.id = a.priority_id
  JOIN strategies s ON s.id = p.strategy_id
  LEFT JOIN LATERAL (SELECT status, decided_at FROM alignment_decisions
    WHERE alignment_id = a.id ORDER BY position DESC LIMIT 1) AS d ON true
  CROSS JOIN LATERAL (
    SELECT CASE WHEN a.valid_to BETWEEN $4::date AND coalesce($5::date, 'infinity') THEN a.valid_to END AS valid_to
  ) AS kept
  WHERE a.partner_priority_id = ANY ($1::int[]) AND s.partnership_id = ANY ($2::int[])
    AND d.status IS DISTINCT FROM 'WITHDRAWN'
    AND daterange(a.valid_from, a.valid_to, '[]') @> least(former.ends_on, $4::date - 1)
    AND daterange(s.starts_on, s.ends_on, '[]') && daterange($4::date, coalesce(kept.valid_to, $5::date), '[]')
  ORDER BY a.partner_priority_id, a.priority_id, a.id DESC`;

const WRITE = `WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given("formerId" integer, "partnerPriorityId" integer,
      "priorityId" integer, code text, strength text, rationale text, evidence text, note text, "assertedBy" text,
      "assertedOn" date, "validTo" date)
  ), again AS (
    INSERT INTO alignments (partner_priority_id, priority_id, code, strength, rationale, evidence, note, asserted_by,
      asserted_on, valid_to)
    SELECT "partnerPriorityId", "priorityId", code, strength, rationale, evidence, note, "assertedBy", "assertedOn",
      "validTo" FROM given
    RETURNING id, partner_priority_id, priority_id
  ), succession AS (
    SELECT again.id, "formerId" FROM again
    JOIN given ON ("partnerPriorityId", "priorityId") = (partner_priority_id, priority_id)
  ), its_aims AS (
    INSERT INTO alignment_aims (alignment_id, aim_id, position)
    SELECT succession.id, aim_id, position FROM succession JOIN alignment_aims ON alignment_id = "formerId"
  )
  INSERT INTO alignment_indicators (alignment_id, indicator_id, position)
  SELECT succession.id, indicator_id, position FROM succession JOIN alignment_indicators ON alignment_id = "formerId"`;
