import type { Pool, QueryConfig } from "pg";
import { StartError } from "../../errors";

/** MERGE, which seeding uses, came with PostgreSQL 15. */
const OLDEST_VERSION = 15;

/** What an error of the network or the server comes down to, in words for an operator. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "no such host is known",
  EAI_AGAIN: "the host's name could not be looked up",
  ETIMEDOUT: "it did not answer in time",
  ECONNRESET: "it closed the connection",
  EHOSTUNREACH: "the host cannot be reached",
  "28P01": "it refused the user name or password",
  "28000": "it does not let this user in",
  "3D000": "it has no database of that name",
  "53300": "it has no free connections",
  "57P03": "it is starting up or shutting down",
};

/** Host, port and name of a database address, without user or password. */
export function databaseName(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || "localhost"}:${port || "5432"}${pathname}`;
}

/**
 * Throws a StartError when the server is older than the hub needs. A pooler in front of a database that is away lets one in
 * and then never answers, so the answer must come in time too.
 */
export async function refuseOldServer(pool: Pool, place: string, withinMs: number): Promise<void> {
  const question = { text: "SHOW server_version", query_timeout: withinMs } as QueryConfig;
  const { rows } = await pool.query<{ server_version: string }>(question);
  const version = rows[0]?.server_version ?? "unknown";
  if (Number.parseInt(version, 10) >= OLDEST_VERSION) return;
  throw new StartError(`The database at ${place} is PostgreSQL ${version}; csp-hub needs ${OLDEST_VERSION} or later.`);
}

/** One plain sentence on why a database could not be opened. Nothing of the address but host, port and name is in it. */
export function whyUnreachable(error: unknown, place: string): StartError {
  if (error instanceof StartError) return error;
  const { code, message } = error as { code?: string; message?: string };
  const reason = (code ? REASONS[code] : reasonIn(message ?? "")) ?? `error ${code}`;
  return new StartError(`The database at ${place} could not be reached: ${reason}. Check DATABASE_URL.`);
}

/** The driver's own errors have no code. */
function reasonIn(message: string): string | undefined {
  if (message.includes("timeout")) return REASONS.ETIMEDOUT;
  if (message.includes("SSL")) return "it offers no encrypted connections";
  return "it does not speak PostgreSQL";
}
