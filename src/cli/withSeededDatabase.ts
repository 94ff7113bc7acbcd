import type { Config } from "../config";
import type { Database } from "../database/database";
import { FolderInUse } from "../database/embedded/folderLock";
import { migrate } from "../database/migrate";
import { readCurrentVersion } from "../database/version";
import { StartError } from "../errors";
import { withDatabase } from "./withDatabase";

/**
 * Does one piece of work over a database that is up to date and has a catalogue.
 *
 * @param whileInUse what to do instead while a server holds the embedded database, as a sentence
 */
export async function withSeededDatabase<T>(
  whileInUse: string,
  work: (database: Database, config: Config) => Promise<T>,
): Promise<T> {
  try {
    return await withDatabase(async (database, config, shown) => {
      shown.say("Bringing the schema up to date");
      await migrate(database);
      shown.say("Reading the catalogue");
      await seedWhenEmpty(database, config);
      shown.done();
      return work(database, config);
    });
  } catch (error) {
    throw error instanceof FolderInUse ? new StartError(`${error.message} ${whileInUse}`) : error;
  }
}

/** A database that never had any seeds knows no source, measure or area to read for. */
async function seedWhenEmpty(database: Database, { seedsDir }: Config): Promise<void> {
  if ((await readCurrentVersion(database)).catalogue > 0) return;
  const { loadSeeds } = await import("../services/seeds/loadSeeds.js");
  await loadSeeds(database, seedsDir);
}
