import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

/** What the hub asks of the thread. Every "bytes", "copy" and "reset" is answered once, in order. */
export type ToWorker =
  | { readonly type: "bytes"; readonly bytes: Uint8Array }
  | { readonly type: "copy"; readonly into: string; readonly rows: Uint8Array }
  | { readonly type: "reset" }
  | { readonly type: "close" };

/** What the thread answers. */
export type FromWorker =
  | { readonly type: "ready" }
  | { readonly type: "failed"; readonly reason: string }
  | { readonly type: "answer"; readonly bytes: Uint8Array | null }
  | { readonly type: "copied"; readonly refused: Refusal | null };

/** Why the database did not take in what was copied, as it says itself. */
export interface Refusal {
  readonly message: string;
  /** SQLSTATE. */
  readonly code: string | undefined;
}

const post = (message: FromWorker) => parentPort?.postMessage(message);

async function main(folder: string): Promise<void> {
  const database = await PGlite.create({ dataDir: folder });
  let last: Promise<unknown> = Promise.resolve();
  parentPort?.on("message", (message: ToWorker) => {
    last = last.then(() => obey(database, message));
  });
  post({ type: "ready" });
}

async function obey(database: PGlite, message: ToWorker): Promise<void> {
  if (message.type === "bytes") {
    post({ type: "answer", bytes: await database.execProtocolRaw(message.bytes) });
  } else if (message.type === "copy") {
    post({ type: "copied", refused: await copy(database, message.into, message.rows) });
  } else if (message.type === "reset") {
    // The next session must not find the last one's transaction, settings, listens or prepared statements.
    await database.exec("ROLLBACK");
    await database.exec("DISCARD ALL");
    post({ type: "answer", bytes: null });
  } else {
    await database.close();
    process.exit(0);
  }
}

/**
 * COPY … FROM STDIN over the wire ends PGlite: it wants more than it was handed and cannot wait for it. What it can read
 * is a device of its own that holds the rows. Measured beside arrays handed over as parameters and unnested, five thousand
 * rows a statement, that took three quarters of the time, and the rows stay in the one text format that both engines read.
 */
async function copy(database: PGlite, into: string, rows: Uint8Array): Promise<Refusal | null> {
  try {
    await database.query(`COPY ${into} FROM '/dev/blob'`, [], { blob: new Blob([rows]) });
    return null;
  } catch (error) {
    const { message, code } = error as Refusal;
    return { message, code };
  }
}

main((workerData as { folder: string }).folder).catch((error: { message?: string; errno?: number }) => {
  // WebAssembly's file errors have a number in the place of words.
  post({ type: "failed", reason: error.message ?? `file error ${error.errno}` });
  process.exit(0);
});
