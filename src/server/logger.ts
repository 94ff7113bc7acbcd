import type { FastifyBaseLogger } from "fastify";
import type { Config } from "../config";

/** What the rooms of the server log with. */
export type Log = FastifyBaseLogger;

/**
 * How the server logs: JSON lines to standard error, since standard output belongs to the command line. At `info` a
 * line for each request and answer, at `warn` only what went wrong.
 */
export function logging(config: Config) {
  return { level: config.logLevel, base: null, stream: process.stderr };
}
