import type { EntityManager } from "typeorm";
import type { Catalogue } from "../catalogue/catalogue";
import type { Database } from "../database/database";
import { bumpCatalogueVersion, readVersion } from "../database/version";
import { UserErrorCode } from "../domain/userErrorCode";
import { type NewTarget, readTarget, type TargetInput } from "./newTarget";
import { fieldError, type Refused } from "./userError";
import type { Written } from "./written";

/** The target that stands, if any does, and the time it is. */
interface Standing {
  readonly now: Date;
  readonly id: number | null;
  readonly vintage: number | null;
  readonly value: number | null;
  readonly amberTolerance: number | null;
  readonly note: string | null;
}

/**
 * Sets what an indicator is to reach in a period. Another target than the one that stands closes that one and takes its
 * place; the same again writes nothing. Gives the target's row, or all that is wrong with the input.
 */
export async function setTarget(
  database: Database,
  catalogue: Catalogue,
  input: TargetInput,
): Promise<Written | Refused> {
  const target = readTarget(catalogue, input);
  if ("errors" in target) return target;
  return database.dataSource.transaction(async (manager) => {
    if (!(await takeTurn(manager, target))) {
      const finding = `must be the id of an indicator, but ${target.indicator.code} has just been removed`;
      return { errors: [fieldError(UserErrorCode.UNKNOWN_REFERENCE, "indicator", finding)] };
    }
    const standing = await standingFor(manager, target);
    if (standing.id !== null && isSame(standing, target)) {
      return { rowId: standing.id, catalogueVersion: (await readVersion(manager)).catalogue };
    }
    const rowId = await replace(manager, standing, target);
    return { rowId, catalogueVersion: await bumpCatalogueVersion(manager) };
  });
}

/** Waits for whoever else sets a target of the indicator. False when the indicator is no longer there. */
async function takeTurn(manager: EntityManager, { indicator }: NewTarget): Promise<boolean> {
  const rows = await manager.query<object[]>("SELECT FROM indicators WHERE id = $1 FOR UPDATE", [indicator.rowId]);
  return rows.length > 0;
}

/** In whole milliseconds, so that an instant which a client can name lies on one side of a change or on the other. */
async function standingFor(manager: EntityManager, { indicator, period }: NewTarget): Promise<Standing> {
  const [standing] = await manager.query<[Standing]>(
    `SELECT date_trunc('milliseconds', clock_timestamp()) AS now,
      t.id, t.vintage, t.value, t.amber_tolerance AS "amberTolerance", t.note
    FROM (SELECT) AS always LEFT JOIN targets t
      ON t.indicator_id = $1 AND t.frequency = $2 AND t.starts_on = $3 AND t.superseded_at IS NULL`,
    [indicator.rowId, period.frequency, period.startsOn],
  );
  return standing;
}

function isSame(standing: Standing, { value, amberTolerance, note }: NewTarget): boolean {
  return standing.value === value && standing.amberTolerance === amberTolerance && standing.note === note;
}

async function replace(manager: EntityManager, standing: Standing, target: NewTarget): Promise<number> {
  const { indicator, period, value, amberTolerance, note } = target;
  await manager.query("UPDATE targets SET superseded_at = $2 WHERE id = $1", [standing.id, standing.now]);
  const [{ id }] = await manager.query<[{ id: number }]>(
    `INSERT INTO targets (indicator_id, frequency, starts_on, vintage, value, amber_tolerance, note, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
    [
      indicator.rowId,
      period.frequency,
      period.startsOn,
      (standing.vintage ?? 0) + 1,
      value,
      amberTolerance,
      note,
      standing.now,
    ],
  );
  return id;
}
