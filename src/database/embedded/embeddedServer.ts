import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packageRoot } from "../../config";
import { PortStream } from "./portStream";
import type { FromWorker, ToWorker } from "./worker";

/** The worker always runs as compiled, since a thread has no compiler of its own. */
const WORKER = join(packageRoot(), "dist/src/database/embedded/worker.js");

/**
 * PGlite in a worker thread, so that a long statement never blocks the hub. PGlite itself ignores statement_timeout:
 * a statement that overruns is ended by ending its thread and opening the folder anew, which loses nothing committed.
 */
export class EmbeddedServer {
  #worker: Worker | null = null;
  #stream: PortStream | null = null;
  #deadline: NodeJS.Timeout | null = null;
  #unanswered = 0;

  constructor(
    private readonly folder: string,
    private readonly statementTimeoutMs: number,
  ) {}

  /** Opens the folder, making it when it is not there. */
  async start(): Promise<void> {
    const worker = new Worker(WORKER, { workerData: { folder: this.folder } });
    this.#worker = worker;
    this.#unanswered = 0;
    await new Promise<void>((resolve, reject) => {
      worker.once("error", reject);
      worker.on("message", (message: FromWorker) => {
        if (message.type === "ready") resolve();
        else if (message.type === "failed") reject(new Error(message.reason));
        else this.#answer(message.bytes);
      });
    });
    worker.on("error", (error) => this.#stream?.destroy(error));
  }

  /** The wire of a new session. There is one session at a time: the pool sees to that, having one place. */
  connect(): PortStream {
    const stream = new PortStream(
      (bytes) => this.#send({ type: "bytes", bytes }),
      () => {
        if (this.#stream !== stream) return;
        this.#stream = null;
        this.#send({ type: "reset" });
      },
    );
    this.#stream = stream;
    return stream;
  }

  /** Closes the folder properly, then the thread. */
  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#clearDeadline();
    if (worker === null) return;
    const exited = new Promise((resolve) => worker.once("exit", resolve));
    worker.postMessage({ type: "close" } satisfies ToWorker);
    await exited;
  }

  #send(message: ToWorker): void {
    if (this.#worker === null) return;
    this.#worker.postMessage(message);
    this.#unanswered += 1;
    this.#deadline ??= setTimeout(() => void this.#endRunaway(), this.statementTimeoutMs);
  }

  #answer(bytes: Uint8Array | null): void {
    this.#unanswered -= 1;
    this.#clearDeadline();
    if (this.#unanswered > 0) this.#deadline = setTimeout(() => void this.#endRunaway(), this.statementTimeoutMs);
    if (bytes !== null) this.#stream?.receive(bytes);
  }

  async #endRunaway(): Promise<void> {
    this.#clearDeadline();
    const runaway = this.#worker;
    const stream = this.#stream;
    this.#worker = null;
    this.#stream = null;
    await runaway?.terminate();
    await this.start();
    stream?.destroy(new Error(`A statement took longer than ${this.statementTimeoutMs} ms and was ended.`));
  }

  #clearDeadline(): void {
    if (this.#deadline) clearTimeout(this.#deadline);
    this.#deadline = null;
  }
}
