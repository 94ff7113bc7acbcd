import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../config";
import { Copying } from "./copying";
import { PortStream } from "./portStream";
import { saysReady } from "./readyForQuery";
import type { FromWorker, ToWorker } from "./worker";

/** The worker always runs as compiled, since a thread has no compiler of its own. */
const WORKER = join(packageRoot(), "dist/src/database/embedded/worker.js");

/** The SQLSTATE with which a server of PostgreSQL ends a statement that takes too long (query_canceled). */
const STATEMENT_ENDED = "57014";

/**
 * PGlite in a worker thread, so that a long statement never blocks the hub. PGlite itself ignores statement_timeout:
 * a statement that overruns is ended by ending its thread and opening the folder anew, which loses nothing committed.
 */
export class EmbeddedServer {
  #worker: Worker | null = null;
  #exited: Promise<unknown> = Promise.resolve();
  #session: PortStream | null = null;
  #deadline: NodeJS.Timeout | null = null;
  /** How long a statement may take. */
  #limitMs: number;
  /** Who the thread still owes an answer, in the order of asking; null for a reset's, which nobody reads. */
  #asking: (PortStream | Copying | null)[] = [];
  #isStopped = false;

  constructor(
    private readonly folder: string,
    private readonly statementTimeoutMs: number,
  ) {
    this.#limitMs = statementTimeoutMs;
  }

  /** Opens the folder, making it when it is not there. */
  async start(): Promise<void> {
    const worker = new Worker(WORKER, { workerData: { folder: this.folder } });
    this.#worker = worker;
    this.#asking = [];
    this.#exited = new Promise((resolve) => worker.once("exit", resolve));
    await new Promise<void>((resolve, reject) => {
      worker.on("error", reject);
      worker.once("exit", () => reject(new Error("its thread ended")));
      worker.on("message", (message: FromWorker) => {
        if (message.type === "ready") resolve();
        else if (message.type === "failed") reject(new Error(message.reason));
        else this.#answer(message);
      });
    });
    worker.once("exit", () => {
      if (this.#worker === worker) void this.#startAgain("The embedded database broke off and was opened anew.");
    });
  }

  /** The wire of a new session. There is one session at a time: the pool sees to that, having one place. */
  connect(): PortStream {
    // The last one's wire may not have closed yet, and what it left behind must be gone first.
    if (this.#session) this.#end(this.#session);
    const session = new PortStream(
      (bytes) => {
        if (this.#session === session) this.#send({ type: "bytes", bytes }, session);
      },
      () => this.#end(session),
    );
    this.#session = session;
    return session;
  }

  /**
   * Copies rows, in the text format of COPY, into a table in the transaction that a session has open. Throws what the
   * database says when it refuses them, or when the session is gone.
   */
  async copy(session: unknown, into: string, rows: Buffer): Promise<void> {
    if (this.#worker === null || this.#session !== session) throw new Error("The session to copy in has ended.");
    const copying = new Copying();
    this.#send({ type: "copy", into, rows }, copying);
    await copying.done;
  }

  /** Does work whose statements may each take so many milliseconds. The work has the one session meanwhile. */
  async within<T>(limitMs: number, work: () => Promise<T>): Promise<T> {
    this.#limitMs = limitMs;
    try {
      return await work();
    } finally {
      this.#limitMs = this.statementTimeoutMs;
    }
  }

  /** Closes the folder properly, then the thread. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#isStopped = true;
    this.#clearDeadline();
    worker?.postMessage({ type: "close" } satisfies ToWorker);
    await this.#exited;
  }

  #end(session: PortStream): void {
    if (this.#session !== session) return;
    this.#session = null;
    this.#send({ type: "reset" }, null);
  }

  #send(message: ToWorker, asker: PortStream | Copying | null): void {
    if (this.#worker === null) return;
    this.#worker.postMessage(message);
    this.#asking.push(asker);
    this.#deadline ??= this.#newDeadline();
  }

  #answer(message: Extract<FromWorker, { type: "answer" | "copied" }>): void {
    const asker = this.#asking.shift();
    // PGlite that has run out of stack answers with nothing from then on: only a whole answer ends the waiting.
    if (message.type === "copied" || message.bytes === null || saysReady(message.bytes)) {
      this.#clearDeadline();
      if (this.#asking.length > 0) this.#deadline = this.#newDeadline();
    }
    if (message.type === "copied") {
      if (asker instanceof Copying) asker.answer(message.refused);
    }
    // Nobody waits any more for what a session asked that has ended; the next one must not be given it.
    else if (message.bytes !== null && asker === this.#session) this.#session?.receive(message.bytes);
  }

  #newDeadline(): NodeJS.Timeout {
    const limitMs = this.#limitMs;
    const why = `A statement took longer than ${limitMs} ms and was ended.`;
    return setTimeout(() => void this.#startAgain(why, STATEMENT_ENDED), limitMs);
  }

  /** A folder that cannot be opened again now is tried again when the next statement goes unanswered. */
  async #startAgain(why: string, code?: string): Promise<void> {
    this.#clearDeadline();
    const worker = this.#worker;
    this.#worker = null;
    const unanswered = this.#asking;
    await worker?.terminate();
    if (!this.#isStopped) await this.start().catch(() => undefined);
    const session = this.#session;
    this.#session = null;
    for (const asker of unanswered) if (asker instanceof Copying) asker.breakOff(why, code);
    session?.destroy(Object.assign(new Error(why), { code }));
  }

  #clearDeadline(): void {
    if (this.#deadline) clearTimeout(this.#deadline);
    this.#deadline = null;
  }
}
