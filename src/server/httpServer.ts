import Fastify, { type FastifyInstance } from "fastify";
import type { Config } from "../config";
import { answerClientError } from "./clientErrors";
import { answerFrameworkError } from "./errorHandlers";
import { logging } from "./logger";
import { TIMEOUTS } from "./timeouts";

/**
 * Sent with every answer: JSON is never to be sniffed, framed or run. `no-store` because answers differ by viewer.
 */
const HEADERS = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

/** The HTTP server, without routes: its limits, time limits, log and headers. */
export function httpServer(config: Config): FastifyInstance {
  const http = Fastify({
    logger: logging(config),
    bodyLimit: config.maxBodyBytes,
    requestTimeout: TIMEOUTS.request,
    connectionTimeout: config.statementTimeoutMs + TIMEOUTS.silence,
    keepAliveTimeout: TIMEOUTS.keepAlive,
    http: { connectionsCheckingInterval: TIMEOUTS.check, headersTimeout: TIMEOUTS.request },
    // A request that comes on a kept connection while the server closes is answered, so that /readyz can say why not.
    return503OnClosing: false,
    exposeHeadRoutes: false,
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  });
  http.addHook("onRequest", async (_request, reply) => {
    reply.headers(HEADERS);
  });
  return http;
}
