import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Pool } from "pg";
import type { Config } from "../../config";
import { StartError } from "../../errors";
import { CHANGE_CHANNEL, type Database, IMPORT_STATEMENT_TIMEOUT_MS } from "../database";
import { openDataSource } from "../openDataSource";
import { sessionOf } from "../sessionOf";
import { StatementCounter } from "../statementCounter";
import { typeParsers } from "../typeParsers";
import { EmbeddedServer } from "./embeddedServer";
import { lockFolder } from "./folderLock";

/** How long a transaction may wait for the one before it: the embedded database has a single session. */
const QUEUE_TIMEOUT_MS = 60_000;

/**
 * Opens the PostgreSQL inside the process, in a folder that no other process may hold. The ordinary driver talks to it,
 * over the ordinary protocol; only the wire between them is a message port instead of a socket.
 */
export async function openEmbedded(config: Config): Promise<Database> {
  makeFolder(config.dataDir);
  const lock = lockFolder(config.dataDir);
  const listeners: ((payload: string) => void)[] = [];
  const counter = new StatementCounter();
  const server = new EmbeddedServer(join(config.dataDir, "database"), config.statementTimeoutMs);
  try {
    await server.start();
    const pool = new Pool({
      max: 1,
      user: "postgres",
      database: "postgres",
      password: "unused",
      connectionTimeoutMillis: QUEUE_TIMEOUT_MS,
      stream: () => server.connect(),
      types: typeParsers,
    });
    pool.on("error", () => undefined);
    pool.on("connect", (client) => {
      client.query(`LISTEN ${CHANGE_CHANNEL}`).catch(() => undefined);
      client.on("notification", ({ payload }) => {
        for (const listener of listeners) listener(payload ?? "");
      });
    });
    const dataSource = await openDataSource(pool, counter);
    return {
      engine: "PGlite",
      place: config.dataDir,
      dataSource,
      copy: async (manager, into, rows) => {
        counter.logQuery();
        const { connection } = await sessionOf(manager);
        await server.copy(connection.stream, into, rows);
      },
      unhurried: (_manager, work) => server.within(IMPORT_STATEMENT_TIMEOUT_MS, work),
      statementsSent: () => counter.sent,
      onChange: (listener) => void listeners.push(listener),
      close: async () => {
        await dataSource.destroy();
        await server.stop();
        lock.release();
      },
    };
  } catch (error) {
    await server.stop();
    lock.release();
    const { message } = error as Error;
    throw new StartError(
      `The embedded database in ${config.dataDir} could not be opened (${message}): restore the folder, or set HUB_DATA_DIR to another.`,
    );
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(`The folder ${folder} could not be made (${code}): set HUB_DATA_DIR to one that can.`);
  }
}
