import type { Database } from "../../database/database";
import { readVersion } from "../../database/version";
import { withDemonstrationHeld } from "./demonstration/demonstrationSeeds";
import { digestOf, wasLoaded } from "./digest";
import { type SeedReport, sizeOf } from "./seedReport";
import type { SeedSet } from "./seedSet";
import { writeSeeds } from "./writeSeeds";

/**
 * Loads seeds unless they are the ones that were loaded last. For a start, which should be quick, and which should leave
 * alone what has been changed in the database since.
 */
export async function writeChangedSeeds(database: Database, seeds: SeedSet): Promise<SeedReport> {
  const set = await withDemonstrationHeld(database, seeds);
  const { manager } = database.dataSource;
  if (!(await wasLoaded(manager, digestOf(set)))) return writeSeeds(database, set);
  return {
    ...sizeOf(set),
    written: 0,
    removed: 0,
    yielded: [],
    catalogueVersion: (await readVersion(manager)).catalogue,
  };
}
