import type { EntityManager } from "typeorm";
import { type Field, type UserError, unknownReference } from "../userError";
import type { NewAlignment } from "./newAlignment";

/** What was there when the snapshot was taken, and is no longer: another process has loaded seeds without it. */
export function removedSince(field: Field): UserError {
  return unknownReference(field, "must be there, but has just been removed");
}

interface Removed {
  readonly priority: boolean;
  /** Places in the lists that were sent, from 0. */
  readonly aims: readonly number[];
  readonly indicators: readonly number[];
}

/** What of an alignment has been removed since the snapshot, by the rows as they are now. */
export async function errorsOfRemoved(
  manager: EntityManager,
  { priority, aims, indicators }: NewAlignment,
): Promise<UserError[]> {
  const [removed] = await manager.query<[Removed]>(
    `SELECT NOT EXISTS (SELECT FROM priorities WHERE id = $1) AS priority,
      ${placesWithout("aims", "$2")} AS aims, ${placesWithout("indicators", "$3")} AS indicators`,
    [priority.rowId, aims.map(({ rowId }) => rowId), indicators.map(({ rowId }) => rowId)],
  );
  return [
    ...(removed.priority ? [removedSince("priority")] : []),
    ...removed.aims.map((place) => removedSince(["aims", place])),
    ...removed.indicators.map((place) => removedSince(["indicators", place])),
  ];
}

function placesWithout(table: "aims" | "indicators", ids: string): string {
  return `ARRAY(SELECT place::int - 1 FROM unnest(${ids}::int[]) WITH ORDINALITY AS given(id, place)
    WHERE NOT EXISTS (SELECT FROM ${table} WHERE ${table}.id = given.id) ORDER BY place)`;
}
