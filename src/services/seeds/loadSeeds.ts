import type { Database } from "../../database/database";
import { readSeeds } from "./readSeeds";
import type { SeedReport } from "./seedReport";
import { writeSeeds } from "./writeSeeds";

/**
 * Loads a folder of seeds into a migrated database. Nothing is written before everything has been read and checked; a
 * second loading of the same folder changes nothing, not even the version. Throws a StartError in one plain sentence at
 * the first fault.
 */
export async function loadSeeds(database: Database, folder: string): Promise<SeedReport> {
  return writeSeeds(database, readSeeds(folder));
}
