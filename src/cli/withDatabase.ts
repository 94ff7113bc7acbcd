import type { Config } from "../config";
import type { Database } from "../database/database";
import { openDatabase } from "../database/open";
import { type Progress, progress } from "./progress";
import { settings } from "./settings";

/** Opens the database for one piece of work, shows progress meanwhile, and closes it whatever happens. */
export async function withDatabase<T>(
  work: (database: Database, config: Config, shown: Progress) => Promise<T>,
): Promise<T> {
  const config = settings();
  const shown = progress();
  try {
    shown.say("Opening the database");
    const database = await openDatabase(config);
    try {
      return await work(database, config, shown);
    } finally {
      await database.close();
    }
  } finally {
    shown.done();
  }
}
