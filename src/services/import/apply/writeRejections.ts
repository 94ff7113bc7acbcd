import type { EntityManager } from "typeorm";

/** Keeps the staged rejections with their run, in the order of the rows. */
export async function writeRejections(manager: EntityManager, runId: number): Promise<void> {
  await manager.query(WRITE, [runId]);
}

const WRITE = `
  INSERT INTO rejections (import_run_id, place, sheet, "row", "column", value, code, message)
  SELECT $1, row_number() OVER (ORDER BY place), sheet, "row", "column", value, code, message FROM staged_rejections`;

/** What the first of the staged rejections says, and of which row. */
export async function firstRejection(manager: EntityManager): Promise<string> {
  const [first] = await manager.query<{ row: number; message: string }[]>(
    'SELECT "row", message FROM staged_rejections ORDER BY place LIMIT 1',
  );
  return `Row ${first?.row}: ${first?.message}`;
}
