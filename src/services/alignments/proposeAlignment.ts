import type { EntityManager } from "typeorm";
import type { Catalogue } from "../../catalogue/catalogue";
import type { Database } from "../../database/database";
import { besideTurns, LOCKS } from "../../database/transaction";
import { bumpCatalogueVersion } from "../../database/version";
import { londonDay } from "../../domain/londonDay";
import { endedBy, shared, spanInWords } from "../../domain/validity";
import { conflict, type Refused } from "../userError";
import type { Written } from "../written";
import { errorsOfDays } from "./alignmentDays";
import { type AlignmentInput, type NewAlignment, readAlignment } from "./newAlignment";
import { readPair } from "./pair";
import { errorsOfRemoved, removedSince } from "./removedSince";

/**
 * Says that a partner priority lines up with a priority, which nobody has decided upon yet. On one day a pair has one
 * alignment at most, the withdrawn aside. Gives the alignment's row, or all that is wrong with the input. Never while
 * seeds are loaded, which may remove what it refers to.
 */
export async function proposeAlignment(
  database: Database,
  catalogue: Catalogue,
  input: AlignmentInput,
): Promise<Written | Refused> {
  const alignment = readAlignment(catalogue, input);
  if ("errors" in alignment) return alignment;
  return besideTurns(database, LOCKS.seed, async (manager) => {
    const isThere = await takeTurn(manager, alignment);
    const removed = isThere ? await errorsOfRemoved(manager, alignment) : [removedSince("partnerPriority")];
    return removed.length > 0 ? { errors: removed } : propose(manager, alignment);
  });
}

/**
 * Waits for whoever else aligns a priority of the plan, or publishes the plan after it, which refers to this one. False
 * when the partner priority is no longer there.
 */
async function takeTurn(manager: EntityManager, { partnerPriority }: NewAlignment): Promise<boolean> {
  const rows = await manager.query<object[]>(
    `SELECT FROM partner_priorities JOIN partner_plans ON partner_plans.id = plan_id
    WHERE partner_priorities.id = $1 FOR UPDATE`,
    [partnerPriority.rowId],
  );
  return rows.length > 0;
}

/** Judged by the rows as they are now: since the snapshot, the plan may have been superseded and the pair aligned. */
async function propose(manager: EntityManager, alignment: NewAlignment): Promise<Written | Refused> {
  const { partnerPriority, priority, given } = alignment;
  const { plan } = partnerPriority;
  const pair = await readPair(manager, alignment);
  const inForce = endedBy({ from: pair.startsOn, to: pair.endsOn }, pair.successorStartsOn);
  const errors = [...errorsOfDays({ given, plan, inForce, priority })];
  const days = shared(given, inForce);
  const rival = days && pair.standing.find((standing) => shared(standing, days));
  if (rival) {
    const finding = `they are by another, ${rival.status}, ${spanInWords(shared(rival, inForce) ?? rival)}`;
    errors.push(conflict("priority", `must not be aligned with the partner priority on the same days, but ${finding}`));
  }
  if (errors.length > 0) return { errors };
  const rowId = await insert(manager, alignment, pair);
  return { rowId, catalogueVersion: await bumpCatalogueVersion(manager) };
}

async function insert(
  manager: EntityManager,
  { partnerPriority, priority, aims, indicators, strength, rationale, evidence, given }: NewAlignment,
  { nextCode, now }: { readonly nextCode: string; readonly now: Date },
): Promise<number> {
  const [{ id }] = await manager.query<[{ id: number }]>(
    `WITH proposed AS (
      INSERT INTO alignments (partner_priority_id, priority_id, code, strength, rationale, evidence, asserted_on,
        valid_from, valid_to)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
    ), its_aims AS (
      INSERT INTO alignment_aims (alignment_id, aim_id, position)
      SELECT id, aim, position FROM proposed, unnest($10::int[]) WITH ORDINALITY AS given(aim, position)
    ), its_indicators AS (
      INSERT INTO alignment_indicators (alignment_id, indicator_id, position)
      SELECT id, indicator, position FROM proposed, unnest($11::int[]) WITH ORDINALITY AS given(indicator, position)
    ) SELECT id FROM proposed`,
    [
      partnerPriority.rowId,
      priority.rowId,
      nextCode,
      strength,
      rationale,
      evidence,
      londonDay(now),
      given.from,
      given.to,
      aims.map(({ rowId }) => rowId),
      indicators.map(({ rowId }) => rowId),
    ],
  );
  return id;
}
