import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config";
import { HubError } from "../errors";
import { errorBody } from "./errorBody";
import { GRAPHQL_PATH } from "./graphqlRoute";
import { unexpectedError } from "./unexpectedError";

/** The longest piece of a request that an answer repeats. */
const LONGEST_ECHO = 100;

/** Answers everything that goes wrong before or beside the graph in the graph's own shape. */
export function answerErrors(http: FastifyInstance, config: Config): void {
  http.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0] ?? "";
    return reply.code(404).send(errorBody(new HubError("NOT_FOUND", request.method, printable(path), GRAPHQL_PATH)));
  });
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const [status, answer] = refusal(error, request, config);
    if (answer !== null) return reply.code(status).send(errorBody(answer));
    return reply.code(500).send({ errors: [unexpectedError(error, request.log)] });
  });
}

/** Answers an address that cannot be decoded: Fastify meets it before any route or handler. */
export function answerFrameworkError(_error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  reply.code(400).send(errorBody(new HubError("BAD_REQUEST", "The address of the request is not valid.")));
}

/** What to answer a request that Fastify would not read; null when it is not the request's fault. */
function refusal(error: FastifyError, request: FastifyRequest, config: Config): [number, HubError | null] {
  switch (error.code) {
    case "FST_ERR_CTP_BODY_TOO_LARGE":
      return [413, new HubError("PAYLOAD_TOO_LARGE", config.maxBodyBytes)];
    case "FST_ERR_CTP_INVALID_MEDIA_TYPE":
      return [415, new HubError("UNSUPPORTED_MEDIA_TYPE", printable(request.headers["content-type"] ?? "unnamed"))];
    case "FST_ERR_CTP_EMPTY_JSON_BODY":
      return [400, new HubError("BAD_REQUEST", "The body of the request is empty.")];
    case "FST_ERR_CTP_INVALID_JSON_BODY":
      return [400, new HubError("BAD_REQUEST", "The body of the request is not valid JSON.")];
  }
  if (error instanceof HubError) return [400, error];
  const isRefused = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isRefused ? [400, new HubError("BAD_REQUEST", "The request could not be read.")] : [500, null];
}

/** A piece of a request that is safe to repeat in a message or a log: visible ASCII and spaces, and not too long. */
function printable(text: string): string {
  const shown = text.slice(0, LONGEST_ECHO).replace(/[^\x20-\x7e]/g, "?");
  return text.length > LONGEST_ECHO ? `${shown}...` : shown;
}
