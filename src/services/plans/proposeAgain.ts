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
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** Whether it was to begin when the former plan has ended already, so that it never counted. */
  readonly isLater: boolean;
  readonly wasToBegin: Day | null;
  /** Its place among those of its pair, by their days. */
  readonly nth: number;
  readonly status: AlignmentStatus;
  readonly assertedOn: Day;
  readonly decidedAt: Date | null;
  readonly now: Date;
}

/** Who asserts what is proposed again: the hub by itself, whoever published the plan. */
const ASSERTED_BY = "csp-hub";

/**
 * Proposes again, for the counterpart of its partner priority in the new plan, each alignment that held on the former
 * plan's last day, or would have begun after it, and was not withdrawn. Nothing that was decided is carried over. Where the strategy has ended before the
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
  const { id, priorityId, strength, rationale, evidence, validFrom, validTo, nth } = alignment;
  const isQuoted = evidence !== null && [to.title, to.statement].some((text) => text?.includes(evidence));
  const where = `the priority “${from.title}” of the plan “${title}” (${slug}, superseded)`;
  return {
    formerId: id,
    partnerPriorityId: to.id,
    priorityId,
    code: proposalCode(nth),
    strength,
    rationale,
    evidence: isQuoted ? evidence : null,
    note: `Proposed again from ${where}, where it was ${whatItWas(alignment)}; what was decided there is not carried over.`,
    assertedBy: ASSERTED_BY,
    assertedOn: londonDay(alignment.now),
    validFrom,
    validTo,
  };
}

function whatItWas({ status, assertedOn, decidedAt, isLater, wasToBegin }: Standing): string {
  const how = status === AlignmentStatus.CONFIRMED ? "confirmed" : "proposed";
  const to = isLater ? `, to count from ${wasToBegin} on, after the plan had ended` : "";
  return `${how} on ${decidedAt === null ? assertedOn : londonDay(decidedAt)}${to}`;
}

/**
 * Its own first day is kept where it was to begin later than the new plan does, and its own last where the new plan reaches
 * it, but never into the days of the pair's next. Of what would hold on the same days the one that begins last is taken,
 * and of those the newest, should the seeds have given a pair two on one day.
 */
const READ = `WITH standing AS (
    SELECT DISTINCT ON (a.partner_priority_id, a.priority_id, begins) a.*, begins,
      CASE WHEN a.valid_to BETWEEN $4::date AND coalesce($5::date, 'infinity') THEN a.valid_to END AS ends,
      a.valid_from > last.day AS "isLater", d.status, d.decided_at,
      daterange(s.starts_on, s.ends_on, '[]') AS strategy_days
    FROM alignments a
    JOIN partner_plans former ON former.id = $3
    JOIN priorities p ON p.id = a.priority_id
    JOIN strategies s ON s.id = p.strategy_id
    LEFT JOIN LATERAL (SELECT status, decided_at FROM alignment_decisions
      WHERE alignment_id = a.id ORDER BY position DESC LIMIT 1) AS d ON true
    CROSS JOIN LATERAL (SELECT least(former.ends_on, $4::date - 1) AS day) AS last
    CROSS JOIN LATERAL (SELECT CASE WHEN a.valid_from > $4::date THEN a.valid_from END AS begins) AS own
    WHERE a.partner_priority_id = ANY ($1::int[]) AND s.partnership_id = ANY ($2::int[])
      AND d.status IS DISTINCT FROM 'WITHDRAWN'
      AND (a.valid_from > last.day OR daterange(a.valid_from, a.valid_to, '[]') @> last.day)
      AND coalesce(begins <= $5::date, true)
    ORDER BY a.partner_priority_id, a.priority_id, begins, a.valid_from DESC NULLS LAST, a.id DESC
  ), bounded AS (
    SELECT *, least(ends, lead(begins) OVER in_turn - 1) AS until FROM standing
    WINDOW in_turn AS (PARTITION BY partner_priority_id, priority_id ORDER BY begins NULLS FIRST)
  )
  SELECT id, partner_priority_id AS "formerId", priority_id AS "priorityId", strength, rationale, evidence,
    asserted_on AS "assertedOn", begins AS "validFrom", until AS "validTo", coalesce("isLater", false) AS "isLater",
    valid_from AS "wasToBegin", coalesce(status, 'PROPOSED') AS status, decided_at AS "decidedAt",
    row_number() OVER (PARTITION BY partner_priority_id, priority_id ORDER BY begins NULLS FIRST)::int AS nth,
    clock_timestamp() AS now
  FROM bounded
  WHERE strategy_days && daterange(coalesce(begins, $4::date), coalesce(until, $5::date), '[]')`;

const WRITE = `WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS given("formerId" integer, "partnerPriorityId" integer,
      "priorityId" integer, code text, strength text, rationale text, evidence text, note text, "assertedBy" text,
      "assertedOn" date, "validFrom" date, "validTo" date)
  ), again AS (
    INSERT INTO alignments (partner_priority_id, priority_id, code, strength, rationale, evidence, note, asserted_by,
      asserted_on, valid_from, valid_to)
    SELECT "partnerPriorityId", "priorityId", code, strength, rationale, evidence, note, "assertedBy", "assertedOn",
      "validFrom", "validTo" FROM given
    RETURNING id, partner_priority_id, priority_id, code
  ), succession AS (
    SELECT again.id, "formerId" FROM again
    JOIN given ON ("partnerPriorityId", "priorityId", given.code) = (partner_priority_id, priority_id, again.code)
  ), its_aims AS (
    INSERT INTO alignment_aims (alignment_id, aim_id, position)
    SELECT succession.id, aim_id, position FROM succession JOIN alignment_aims ON alignment_id = "formerId"
  )
  INSERT INTO alignment_indicators (alignment_id, indicator_id, position)
  SELECT succession.id, indicator_id, position FROM succession JOIN alignment_indicators ON alignment_id = "formerId"`;
