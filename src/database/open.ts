import type { Config } from "../config";
import type { Database } from "./database";
import { openEmbedded } from "./embedded/openEmbedded";
import { openPostgres } from "./postgres/openPostgres";

/**
 * Opens the PostgreSQL that the settings name, else the embedded database in the data folder, made when it is not there.
 * Throws a StartError in one plain sentence when it cannot be reached, is too old, or is held by another process.
 */
export function openDatabase(config: Config): Promise<Database> {
  return config.databaseUrl === null ? openEmbedded(config) : openPostgres(config, config.databaseUrl);
}
