import type { Pool, PoolClient } from "pg";
import type { Database } from "../../src/database/database";

/** The sessions of an open database, as the driver keeps them. */
export function poolOf({ dataSource }: Database): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

/** Cuts a session's wire, as a fault of the network would, and waits until the driver has noticed. */
export async function cutWire(session: PoolClient): Promise<void> {
  const noticed = new Promise((resolve) => session.once("error", resolve));
  (session as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
  await noticed;
}

/** A statement that takes far longer than any test. */
export const ENDLESS = "SELECT count(*) FROM generate_series(1, 10000000000)";
