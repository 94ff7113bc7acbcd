import { Pool } from "pg";
import type { Config } from "../../config";
import { type Database, IMPORT_STATEMENT_TIMEOUT_MS } from "../database";
import { openDataSource } from "../openDataSource";
import { sessionOf } from "../sessionOf";
import { StatementCounter } from "../statementCounter";
import { typeParsers } from "../typeParsers";
import { ChangeListener } from "./changeListener";
import { copyFrom } from "./copyFrom";
import { databaseName, refuseOldServer, whyUnreachable } from "./reachability";

const POOL_SIZE = 16;

/** Opens a PostgreSQL server's database. */
export async function openPostgres(config: Config, url: string): Promise<Database> {
  const connection = {
    connectionString: url,
    connectionTimeoutMillis: config.connectTimeoutMs,
    statement_timeout: config.statementTimeoutMs,
    types: typeParsers,
    application_name: "csp-hub",
  };
  const pool = new Pool({ ...connection, max: POOL_SIZE });
  // Connections that break while idle are replaced by the pool; without a listener they would end the process.
  pool.on("error", () => undefined);
  const place = databaseName(url);
  try {
    await refuseOldServer(pool, place, config.connectTimeoutMs);
  } catch (error) {
    await pool.end();
    throw whyUnreachable(error, place);
  }
  const counter = new StatementCounter();
  const dataSource = await openDataSource(pool, counter).catch(async (error: unknown) => {
    await pool.end();
    throw whyUnreachable(error, place);
  });
  const listener = new ChangeListener(connection);
  await listener.start().catch(async (error: unknown) => {
    await listener.stop();
    await dataSource.destroy();
    throw whyUnreachable(error, place);
  });
  return {
    engine: "PostgreSQL",
    place,
    dataSource,
    copy: async (manager, into, rows) => {
      counter.logQuery();
      await copyFrom(await sessionOf(manager), into, rows);
    },
    unhurried: async (manager, work) => {
      await manager.query(`SET LOCAL statement_timeout = ${IMPORT_STATEMENT_TIMEOUT_MS}`);
      return work();
    },
    statementsSent: () => counter.sent,
    onChange: (handler) => listener.add(handler),
    close: async () => {
      await listener.stop();
      await dataSource.destroy();
    },
  };
}
