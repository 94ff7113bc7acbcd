import type { Database } from "../../database/database";
import { withDemonstrationHeld } from "./demonstration/demonstrationSeeds";
import { loadMeasurements } from "./loadMeasurements";
import { readSeeds } from "./readSeeds";
import type { LoadedSeeds } from "./seedReport";
import { writeSeeds } from "./writeSeeds";

/**
 * Loads a folder of seeds into a migrated database: the catalogue, of which nothing is written before all of it has been
 * read and checked, and then the figures, file by file. A second loading of the same folder changes nothing, not even the
 * version. Throws a StartError in one plain sentence at the first fault.
 */
export async function loadSeeds(database: Database, folder: string): Promise<LoadedSeeds> {
  const report = await writeSeeds(database, await withDemonstrationHeld(database, readSeeds(folder)));
  return { ...report, measurements: await loadMeasurements(database, folder) };
}
