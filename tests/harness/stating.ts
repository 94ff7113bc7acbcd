import type { EntityManager } from "typeorm";
import type { PartnerPriority, Priority } from "../../src/catalogue/model";
import { bumpCatalogueVersion } from "../../src/database/version";
import type { AlignmentStatus } from "../../src/domain/alignmentStatus";
import type { AlignmentStrength } from "../../src/domain/alignmentStrength";
import type { TestHub } from "./hub";

/** A statement that one lines up with the other, and how; what is left out is as in most. */
export interface Said {
  readonly strength?: `${AlignmentStrength}`;
  readonly validFrom?: string;
  readonly validTo?: string;
  /** Codes of indicators of the priority's strategy. */
  readonly indicators?: readonly string[];
}

/** The seeds' partner priority of a plan with a place, such as 2. */
export function partnerPriority(hub: TestHub, plan: string, place: number): PartnerPriority {
  return found(hub.catalogue.snapshot.partnerPriorities, `${plan}/${String(place).padStart(3, "0")}`);
}

/** The priority of Dartford's strategy with a number. */
export function priority(hub: TestHub, number: number): Priority {
  return found(hub.catalogue.snapshot.priorities, `dartford-2019-2022/${String(number).padStart(3, "0")}`);
}

/** States an alignment, besides those that are there. The hub has seen it when this answers. */
export async function align(hub: TestHub, from: PartnerPriority, to: Priority, said: Said = {}): Promise<void> {
  const { strength = "DIRECT", validFrom = null, validTo = null, indicators = [] } = said;
  const ids = indicators.map((code) => found(to.strategy.indicators, code, "code").rowId);
  await changed(hub, async (manager) => {
    const [{ id }] = await manager.query(
      `INSERT INTO alignments
        (partner_priority_id, priority_id, code, strength, rationale, asserted_on, valid_from, valid_to)
      VALUES ($1, $2, 'p' || (SELECT count(*) FROM alignments), $3, 'For a test.', '2026-11-28', $4, $5) RETURNING id`,
      [from.rowId, to.rowId, strength, validFrom, validTo],
    );
    await manager.query(
      `INSERT INTO alignment_indicators (alignment_id, indicator_id, position)
      SELECT $1, indicator_id, position FROM unnest($2::int[]) WITH ORDINALITY AS named(indicator_id, position)`,
      [id, ids],
    );
  });
}

/** Decides upon every alignment of a partner priority. The hub has seen it when this answers. */
export async function decide(
  hub: TestHub,
  { rowId }: PartnerPriority,
  status: Exclude<`${AlignmentStatus}`, "PROPOSED">,
): Promise<void> {
  await changed(hub, (manager) =>
    manager.query(
      `INSERT INTO alignment_decisions (alignment_id, position, status, decided_at, reason)
      SELECT a.id, 1 + (SELECT count(*) FROM alignment_decisions d WHERE d.alignment_id = a.id), $2, now(), 'For a test.'
      FROM alignments a WHERE a.partner_priority_id = $1`,
      [rowId, status],
    ),
  );
}

async function changed({ database, catalogue }: TestHub, change: (manager: EntityManager) => Promise<unknown>) {
  const version = await database.dataSource.transaction(async (manager) => {
    await change(manager);
    return bumpCatalogueVersion(manager);
  });
  await catalogue.reach(version);
}

function found<T extends { readonly key: string; readonly code?: string }>(
  things: readonly T[],
  name: string,
  by: "key" | "code" = "key",
): T {
  const thing = things.find((each) => each[by] === name);
  if (!thing) throw new Error(`The seeds do not hold ${name}.`);
  return thing;
}
