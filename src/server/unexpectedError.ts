import { randomUUID } from "node:crypto";
import type { GraphQLFormattedError } from "graphql";
import type { Log } from "./logger";

/**
 * What a client is told of an error that nobody meant for it: an id and nothing else, since a driver's message may hold
 * a host, a statement or a password. The log has the error under the same id.
 */
export function unexpectedError(error: Error, log: Log, path?: readonly (string | number)[]): GraphQLFormattedError {
  const id = randomUUID();
  log.error({ id, path, err: error }, "Unexpected error.");
  return { message: "Unexpected error.", extensions: { code: "INTERNAL_SERVER_ERROR", id } };
}
