import { Client, type ClientConfig } from "pg";
import { CHANGE_CHANNEL } from "../database";

const RECONNECT_AFTER_MS = 1_000;

/**
 * A connection of its own that listens for announcements. It comes back by itself when the server does; what was
 * announced meanwhile is found by the slow poll.
 */
export class ChangeListener {
  readonly #handlers: ((payload: string) => void)[] = [];
  #client: Client | null = null;
  #retry: NodeJS.Timeout | null = null;
  #stopped = false;

  constructor(private readonly connection: ClientConfig) {}

  add(handler: (payload: string) => void): void {
    this.#handlers.push(handler);
  }

  async start(): Promise<void> {
    const client = new Client(this.connection);
    this.#client = client;
    client.on("notification", ({ payload }) => {
      for (const handler of this.#handlers) handler(payload ?? "");
    });
    client.on("error", () => this.#startAgain());
    client.on("end", () => this.#startAgain());
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANGE_CHANNEL}`);
    } catch {
      this.#startAgain();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  #startAgain(): void {
    if (this.#stopped || this.#retry) return;
    this.#client?.removeAllListeners("notification");
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.start();
    }, RECONNECT_AFTER_MS);
    this.#retry.unref();
  }
}
