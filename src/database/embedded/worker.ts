import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

/** What the hub asks of the thread. Every "bytes" and "reset" is answered once, in order. */
export type ToWorker =
  | { readonly type: "bytes"; readonly bytes: Uint8Array }
  | { readonly type: "reset" }
  | { readonly type: "close" };

/** What the thread answers. */
export type FromWorker =
  | { readonly type: "ready" }
  | { readonly type: "failed"; readonly reason: string }
  | { readonly type: "answer"; readonly bytes: Uint8Array | null };

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

main((workerData as { folder: string }).folder).catch((error: { message?: string; errno?: number }) => {
  // WebAssembly's file errors have a number in the place of words.
  post({ type: "failed", reason: error.message ?? `file error ${error.errno}` });
  process.exit(0);
});
