import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EntityManager } from "typeorm";
import { packageRoot } from "../../config";
import type { SeedSet } from "./seedSet";

/** When the running code was built, where that is known: other code may make other rows of the same seeds. */
function whenBuilt(): string {
  const stamp = join(packageRoot(), "dist", ".built");
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
}

/** A fingerprint of seeds and of the code that loads them. */
export function digestOf(set: SeedSet): string {
  return createHash("sha256").update(whenBuilt()).update(JSON.stringify(set)).digest("hex");
}

/** Whether the seeds that were loaded last have this fingerprint. */
export async function wasLoaded(manager: EntityManager, digest: string): Promise<boolean> {
  const rows = await manager.query<object[]>("SELECT FROM hub_version WHERE seeds_digest = $1", [digest]);
  return rows.length > 0;
}

/** Notes the fingerprint of the seeds that are loaded, in the transaction that loads them. It is no change of the data. */
export async function noteLoaded(manager: EntityManager, digest: string): Promise<void> {
  await manager.query("UPDATE hub_version SET seeds_digest = $1 WHERE seeds_digest IS DISTINCT FROM $1", [digest]);
}
