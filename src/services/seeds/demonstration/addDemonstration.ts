import { loadCatalogue } from "../../../catalogue/loadCatalogue";
import type { Database } from "../../../database/database";
import { DEMONSTRATION_SOURCE } from "../../../domain/demonstrationSource";
import { importRows } from "../../import/importRows";
import { readSeeds } from "../readSeeds";
import { writeSeeds } from "../writeSeeds";
import { demonstrationFigures } from "./demonstrationFigures";
import { DEMONSTRATED, withDemonstration } from "./demonstrationSeeds";

/**
 * Adds made-up figures of every indicator of the demonstrated partnership to a migrated database, under a source that says
 * what they are. Gives how many are held. Asked again on a later day, it adds the periods that have ended since.
 */
export async function addDemonstration(database: Database, seedsFolder: string, today: string): Promise<number> {
  await writeSeeds(database, withDemonstration(readSeeds(seedsFolder)));
  const catalogue = await loadCatalogue(database);
  const source = catalogue.source(DEMONSTRATION_SOURCE);
  if (source === null) throw new Error("The demonstration's source was not written.");
  const indicators = catalogue.partnership(DEMONSTRATED)?.strategies.flatMap((strategy) => strategy.indicators) ?? [];
  const rows = demonstrationFigures(indicators, today);
  const run = await importRows(database, catalogue, {
    source,
    idempotencyKey: `demonstration on ${today}`,
    isDryRun: false,
    rows,
  });
  const [fault] = run.rejections;
  if (fault) throw new Error(`A made-up figure was rejected: ${fault.message}`);
  return run.inserted + run.revised + run.unchanged;
}
