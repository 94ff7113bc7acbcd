import "reflect-metadata";
import { migrate } from "../../src/database/migrate";
import { openDatabase } from "../../src/database/open";
import { loadSeeds } from "../../src/services/seeds/loadSeeds";
import { emptyPlace, type Place, TEMPLATE_VARIABLE } from "./engine";

/** Makes the template once: a database with the schema and the seeds, closed, so that it can be copied. */
export default async function globalSetup(): Promise<void> {
  const place = await emptyPlace();
  const database = await openDatabase(place.config);
  await migrate(database);
  await loadSeeds(database, place.config.seedsDir);
  await database.close();
  process.env[TEMPLATE_VARIABLE] = place.config.databaseUrl
    ? new URL(place.config.databaseUrl).pathname.slice(1)
    : place.config.dataDir;
  (globalThis as { csphubTemplate?: Place }).csphubTemplate = place;
}
