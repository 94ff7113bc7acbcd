import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import { ApolloServerErrorCode } from "@apollo/server/errors";
import { GraphQLError, isValueNode } from "graphql";
import type { Config } from "../config";
import { HubError } from "../errors";
import { asError } from "./asError";
import type { Log } from "./logger";
import { unexpectedError } from "./unexpectedError";

type ErrorFormatter = NonNullable<ApolloServerOptionsWithGateway<BaseContext>["formatError"]>;

/** SQLSTATE of a statement that was ended before it was done (query_canceled). */
const STATEMENT_ENDED = "57014";

/** The faults of a request that GraphQL and Apollo word themselves, for the caller. */
const REQUEST_FAULTS: ReadonlySet<unknown> = new Set(
  Object.values(ApolloServerErrorCode).filter((code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR),
);

/**
 * Decides what a caller is told of an error: all of what is meant for a caller, and of anything else only an id.
 * A resolver cannot say by a code of its own that its error is meant for the caller: only a HubError is.
 */
export function errorFormatter({ statementTimeoutMs }: Pick<Config, "statementTimeoutMs">, log: Log): ErrorFormatter {
  return ({ message, locations, path, extensions }, error) => {
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const hubError = hubErrorIn(error);
    if (hubError !== null) return { message, ...place, extensions: { code: hubError.code } };
    if (isTooSlow(error)) {
      log.warn({ path, err: causeOf(error) }, "A statement took longer than STATEMENT_TIMEOUT_MS and was ended.");
      const tooSlow = new HubError("QUERY_TOO_SLOW", statementTimeoutMs / 1_000);
      return { message: tooSlow.message, ...place, extensions: { code: tooSlow.code } };
    }
    if (isStackOverflow(error)) {
      const code = ApolloServerErrorCode.GRAPHQL_PARSE_FAILED;
      return { message: "The operation nests too deeply to be read.", extensions: { code } };
    }
    if (path === undefined && REQUEST_FAULTS.has(extensions?.code)) {
      return { message, ...place, extensions: { code: extensions?.code } };
    }
    if (isArgumentFault(error)) {
      return { message, ...place, extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT } };
    }
    const masked = unexpectedError(causeOf(error), log, path);
    return { message: masked.message, ...place, extensions: masked.extensions };
  };
}

/** Whether the database ended a statement because it took too long. Both engines say so alike, and TypeORM hands it on. */
function isTooSlow(error: unknown): boolean {
  const { driverError } = causeOf(error) as { driverError?: { code?: string } };
  return driverError?.code === STATEMENT_ENDED;
}

/** Whether GraphQL.js ran out of stack while it read an operation, which Apollo takes for a syntax error. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof GraphQLError && causeOf(error) instanceof RangeError && error.path === undefined;
}

/** The HubError that an error was made of, at any remove. */
function hubErrorIn(error: unknown): HubError | null {
  if (error instanceof HubError) return error;
  return error instanceof GraphQLError && error.originalError ? hubErrorIn(error.originalError) : null;
}

/**
 * Whether GraphQL.js itself refused an argument while executing, such as a null variable where a default stood in for
 * a value. Of all errors of an execution only these point at the argument's value.
 */
function isArgumentFault(error: unknown): boolean {
  const fault = causeOf(error);
  const node = fault instanceof GraphQLError && fault.nodes?.length === 1 ? fault.nodes[0] : undefined;
  return node !== undefined && isValueNode(node);
}

/** The error at the bottom of GraphQL's wrappings: what the log should explain. */
function causeOf(error: unknown): Error {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : asError(error);
}
