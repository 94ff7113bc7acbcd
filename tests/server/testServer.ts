import type { IncomingHttpHeaders } from "node:http";
import type { GraphQLSchema } from "graphql";
import type { Config } from "../../src/config";
import type { Hub } from "../../src/server/hub";
import { type RunningServer, startServer } from "../../src/server/server";

/** The settings of a test: a free port, and no log but what went wrong. */
export const testConfig: Config = {
  host: "127.0.0.1",
  port: 0,
  allowAnonymousWrites: false,
  databaseUrl: null,
  dataDir: "/nowhere",
  seedsDir: "/nowhere",
  logLevel: "silent",
  maxBodyBytes: 100_000,
  maxTokens: 5_000,
  maxDepth: 20,
  maxCost: 500_000,
  connectTimeoutMs: 5_000,
  statementTimeoutMs: 30_000,
  maxImportBytes: 1_000_000,
  inboxDir: "/nowhere",
  isScheduled: false,
  scheduleJitterMs: 0,
  allowPrivateHosts: false,
  secrets: new Map(),
  pollIntervalMs: 15_000,
};

/** The context of a test: what the request's headers were. */
export interface TestContext {
  readonly headers: IncomingHttpHeaders;
}

/** A hub over a schema, always ready unless told otherwise. */
export function hubOf(
  schema: GraphQLSchema,
  whyNotReady: () => Promise<string | null> = async () => null,
): Hub<TestContext> {
  return { schema, contextFor: (headers) => ({ headers }), whyNotReady, sourceCounts: async () => [] };
}

/** A listening server over a schema. */
export async function serve(schema: GraphQLSchema, config: Partial<Config> = {}): Promise<RunningServer> {
  return startServer({ ...testConfig, ...config }, hubOf(schema));
}

/** An answer as a test looks at it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: unknown; locations?: unknown; extensions: Record<string, unknown> }[];
    extensions?: Record<string, unknown>;
  };
}

/** Sends a request and reads the answer. */
export async function send(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: text === "" ? {} : JSON.parse(text) };
}

/** Posts a body of JSON to the graph. */
export function post(server: RunningServer, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  return send(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** Asks the graph. */
export function ask(server: RunningServer, query: string, variables?: Record<string, unknown>): Promise<Answer> {
  return post(server, { query, variables });
}
