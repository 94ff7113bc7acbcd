import type { Config } from "../config";
import type { Database } from "../database/database";
import { readCurrentVersion } from "../database/version";

/** Loads the seeds into a database that never had any: it knows no source, measure or area to read for. */
export async function seedWhenEmpty(database: Database, { seedsDir }: Config): Promise<void> {
  if ((await readCurrentVersion(database)).catalogue > 0) return;
  const { loadSeeds } = await import("../services/seeds/loadSeeds.js");
  await loadSeeds(database, seedsDir);
}
