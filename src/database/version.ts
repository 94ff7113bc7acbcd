import type { EntityManager } from "typeorm";
import { CHANGE_CHANNEL, type Database } from "./database";

/** Which version of everything a database holds. */
export interface HubVersion {
  /** The version of the catalogue alone. */
  readonly catalogue: number;
  /** Rises with every change of anything, the catalogue or measurements. */
  readonly sequence: number;
  /** The version of everything; unlike any version of any other database. */
  readonly data: string;
  readonly changedAt: string;
}

const READ = `SELECT catalogue_version::int AS catalogue, data_version::int AS sequence,
  left(database_id::text, 8) || '-' || data_version AS data,
  to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "changedAt" FROM hub_version`;

/** The version as a transaction sees it. */
export async function readVersion(manager: EntityManager): Promise<HubVersion> {
  const [version] = await manager.query<HubVersion[]>(READ);
  if (version === undefined) throw new Error("hub_version has no row.");
  return version;
}

/** The version as it stands, for the poll that looks whether a change was missed. */
export function readCurrentVersion({ dataSource }: Database): Promise<HubVersion> {
  return readVersion(dataSource.manager);
}

/** Counts a change of measurements alone, and announces it likewise. Gives the new version of everything. */
export async function bumpDataVersion(manager: EntityManager): Promise<HubVersion> {
  await manager.query("UPDATE hub_version SET data_version = data_version + 1, changed_at = clock_timestamp()");
  return announce(manager);
}

/**
 * Counts a change of the catalogue, in the transaction that makes it, and announces it when that transaction commits.
 * Gives the new catalogue version.
 */
export async function bumpCatalogueVersion(manager: EntityManager): Promise<number> {
  await manager.query(`UPDATE hub_version SET catalogue_version = catalogue_version + 1,
    data_version = data_version + 1, changed_at = clock_timestamp()`);
  return (await announce(manager)).catalogue;
}

async function announce(manager: EntityManager): Promise<HubVersion> {
  const version = await readVersion(manager);
  await manager.query("SELECT pg_notify($1, $2)", [CHANGE_CHANNEL, `${version.catalogue}/${version.sequence}`]);
  return version;
}
