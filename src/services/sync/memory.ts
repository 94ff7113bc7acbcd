import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";

/** What addresses of a source said of themselves when what they gave was last read. */
export async function readMemory({ dataSource }: Database, source: Source): Promise<ReadonlyMap<string, string>> {
  const rows = await dataSource.query<{ address: string; remembered: string }[]>(
    "SELECT address, remembered FROM source_memories WHERE source_id = $1",
    [source.rowId],
  );
  return new Map(rows.map(({ address, remembered }) => [address, remembered]));
}

/**
 * Keeps what an address said of itself. Only once what it gave has been taken in: whoever is interrupted before that finds
 * it again, and the import knows it by its content.
 */
export async function remember(
  { dataSource }: Database,
  source: Source,
  address: string,
  remembered: string,
): Promise<void> {
  await dataSource.query(REMEMBER, [source.rowId, address, remembered]);
}

const REMEMBER = `
  INSERT INTO source_memories (source_id, address, remembered) VALUES ($1, $2, $3)
  ON CONFLICT (source_id, address) DO UPDATE SET remembered = excluded.remembered`;
