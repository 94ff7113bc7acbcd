import type { EntityManager } from "typeorm";
import type { Alignment } from "../../catalogue/model";
import type { Database } from "../../database/database";
import { besideTurns, LOCKS } from "../../database/transaction";
import { bumpCatalogueVersion, readVersion } from "../../database/version";
import { AlignmentStatus } from "../../domain/alignmentStatus";
import { londonDay } from "../../domain/londonDay";
import { conflict, type Refused } from "../userError";
import type { Written } from "../written";

/** What is decided upon an alignment. */
export interface Decision {
  readonly status: AlignmentStatus.CONFIRMED | AlignmentStatus.WITHDRAWN;
  readonly reason: string | null;
}

/** The decision that stands. */
interface Standing {
  readonly position: number;
  readonly status: AlignmentStatus;
  readonly decidedAt: Date;
  readonly reason: string | null;
}

/**
 * Adds a decision to those upon an alignment, none of which is ever changed. A confirmation that stands already is not
 * added again. Gives the alignment's row, or why it cannot be decided so. Never while seeds are loaded, which word anew
 * what nobody has decided upon.
 */
export function decide(database: Database, alignment: Alignment, decision: Decision): Promise<Written | Refused> {
  const { rowId } = alignment;
  return besideTurns(database, LOCKS.seed, async (manager) => {
    await manager.query("SELECT FROM alignments WHERE id = $1 FOR UPDATE", [rowId]);
    const standing = await standingUpon(manager, rowId);
    if (standing && isSame(standing, decision)) {
      return { rowId, catalogueVersion: (await readVersion(manager)).catalogue };
    }
    const objection = standing && objectionTo(standing, decision);
    if (objection) return { errors: [conflict("id", objection)] };
    await manager.query(
      `INSERT INTO alignment_decisions (alignment_id, position, status, decided_at, reason)
      VALUES ($1, $2, $3, date_trunc('milliseconds', clock_timestamp()), $4)`,
      [rowId, (standing?.position ?? 0) + 1, decision.status, decision.reason],
    );
    return { rowId, catalogueVersion: await bumpCatalogueVersion(manager) };
  });
}

/** Why what stands leaves no room for a decision; null when it does. */
function objectionTo(standing: Standing, { status }: Decision): string | null {
  const since = londonDay(standing.decidedAt);
  if (standing.status === AlignmentStatus.WITHDRAWN) {
    return `must be that of an alignment which stands, but this one is withdrawn since ${since}; propose it anew`;
  }
  if (status === AlignmentStatus.WITHDRAWN) return null;
  const rule = "must be that of an alignment which is not confirmed already";
  return `${rule}, but this one is since ${since}, for another reason; withdraw it and propose it anew`;
}

async function standingUpon(manager: EntityManager, alignmentId: number): Promise<Standing | undefined> {
  const [standing] = await manager.query<Standing[]>(
    `SELECT position, status, decided_at AS "decidedAt", reason FROM alignment_decisions
    WHERE alignment_id = $1 ORDER BY position DESC LIMIT 1`,
    [alignmentId],
  );
  return standing;
}

/** A confirmation may be sent again by whoever did not get its answer; a withdrawal says by itself that it has been made. */
function isSame(standing: Standing, { status, reason }: Decision): boolean {
  return status === AlignmentStatus.CONFIRMED && standing.status === status && standing.reason === reason;
}
