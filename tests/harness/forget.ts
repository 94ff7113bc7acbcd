import { bumpCatalogueVersion } from "../../src/database/version";
import type { TestHub } from "./hub";

/** Empties a table of the catalogue and those that hang on it, as if nothing had ever been in it, so that a test knows what is there. */
export async function forget(
  { database, catalogue }: TestHub,
  table: "targets" | "annotations" | "alignments",
): Promise<void> {
  const version = await database.dataSource.transaction(async (manager) => {
    await manager.query(`TRUNCATE ${table} CASCADE`);
    return bumpCatalogueVersion(manager);
  });
  await catalogue.reach(version);
}
