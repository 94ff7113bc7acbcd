import type { Socket } from "node:net";
import type { Database } from "../../database/database";
import { StartError } from "../../errors";
import { BUILD } from "./build";
import { doWork } from "./doWork";
import { type Answer, firstLine, MOST_REQUEST_BYTES, type Request, receivedConfig, sendLine } from "./wire";
import type { Message } from "./work";

/** How long a request may take to arrive. */
const REQUEST_WITHIN_MS = 10_000;

/** How long a command may take to hang up once it has been told everything. */
const HANG_UP_WITHIN_MS = 2_000;

/** A command of another process whose work is done here. */
export class Guest {
  readonly #stopping = new AbortController();
  #isBrokenOff = false;
  #hasAsked = false;

  constructor(
    private readonly socket: Socket,
    private readonly database: Database,
    private readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>,
  ) {
    // A command that has gone wants nothing more.
    socket.on("error", () => undefined).once("close", () => this.#stopping.abort());
  }

  /** Does what is asked, and answers it. Never throws. */
  async attend(): Promise<void> {
    const line = await firstLine(this.socket, MOST_REQUEST_BYTES, REQUEST_WITHIN_MS);
    this.#hasAsked = line !== null;
    if (line === null || this.#stopping.signal.aborted) {
      this.socket.destroy();
      return;
    }
    this.#send({ type: "begun" });
    this.#send(await this.#answer(line));
    this.socket.end();
    // One that is suspended, or that never hangs up itself, would keep this process from ending.
    setTimeout(() => this.socket.destroy(), HANG_UP_WITHIN_MS).unref();
  }

  /** Ends the work and tells the command why; one that has not asked yet is hung up on, and will look elsewhere. */
  breakOff(): void {
    this.#isBrokenOff = true;
    this.#stopping.abort();
    if (!this.#hasAsked) this.socket.destroy();
  }

  async #answer(line: string): Promise<Answer> {
    try {
      const request = JSON.parse(line) as Request;
      if (request.build !== BUILD) throw new StartError(differs(request.build));
      return { type: "done", result: await this.#do(request) };
    } catch (error) {
      if (this.#isBrokenOff) return { type: "refused", message: STOPPED };
      if (error instanceof StartError) return { type: "refused", message: error.message };
      return { type: "failed", stack: String((error as Error).stack ?? error) };
    }
  }

  async #do({ work: name, order, config }: Request): Promise<unknown> {
    const { signal } = this.#stopping;
    // Loaded here, since it loads what every command needs.
    const { works } = await import("../works/index.js");
    const work = works.find((each) => each.name === name);
    if (work === undefined) throw new Error(`There is no work called "${name}".`);
    return this.inTurn(() => {
      signal.throwIfAborted();
      const means = { database: this.database, config: receivedConfig(config), signal };
      return doWork(work, order as never, { ...means, send: (message) => this.#send(message) });
    });
  }

  /** How far something is need not be told to a command that does not keep up. */
  #send(message: Message | Answer): void {
    if (message.type === "show" && this.socket.writableNeedDrain) return;
    sendLine(this.socket, message);
  }
}

const STOPPED =
  "The process that holds the database was stopped before this command was done. What was not committed is undone: run it again.";

function differs(build: string): string {
  return (
    `The process that holds the database runs another build of csp-hub (${BUILD}) than this command (${build}): ` +
    "stop it, start it again, and then run this command."
  );
}
