import { Client, type ClientConfig, type QueryConfig } from "pg";
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

  /** Begins to listen, or sees to it that it is tried again. A server that lets one in and never answers counts as away. */
  async start(): Promise<void> {
    const client = new Client(this.connection);
    this.#client = client;
    client.on("notification", ({ payload }) => {
      for (const handler of this.#handlers) handler(payload ?? "");
    });
    client.on("error", () => this.#startAgain(client));
    client.on("end", () => this.#startAgain(client));
    try {
      await client.connect();
      const listen = { text: `LISTEN ${CHANGE_CHANNEL}`, query_timeout: this.connection.connectionTimeoutMillis };
      await client.query(listen as QueryConfig);
    } catch {
      this.#startAgain(client);
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  /** Gives a connection up that is of no use, which would otherwise stay open beside the next. */
  #startAgain(client: Client): void {
    if (this.#stopped || this.#client !== client) return;
    this.#client = null;
    client.removeAllListeners("notification");
    client.end().catch(() => undefined);
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.start();
    }, RECONNECT_AFTER_MS);
    this.#retry.unref();
  }
}
