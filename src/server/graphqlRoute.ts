import { Readable } from "node:stream";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { HubError } from "../errors";
import type { Hub } from "./hub";

/** Where the graph is. */
export const GRAPHQL_PATH = "/graphql";

/** Apollo itself answers every method but GET and POST with 405, so all come here. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/**
 * The bridge between Fastify and Apollo. It is our own because it is this short: the community's integration adds a
 * dependency, and a say in errors and headers that this server wants for itself.
 */
export function graphqlRoute<Context extends object>(
  http: FastifyInstance,
  apollo: ApolloServer<Context>,
  hub: Hub<Context>,
): void {
  http.route({
    url: GRAPHQL_PATH,
    method: METHODS,
    handler: async (request, reply) => {
      refusePersistedQuery(request);
      const { status, headers, body } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers: headersOf(request),
          search: searchOf(request.url),
          body: request.body,
        },
        context: async () => hub.contextFor(request.headers),
      });
      reply.code(status ?? 200).headers(Object.fromEntries(headers));
      return reply.send(body.kind === "complete" ? body.string : Readable.from(body.asyncIterator));
    },
  });
}

/** Apollo would answer these with 200. The code is the one at which clients send the operation itself. */
function refusePersistedQuery({ body, url }: FastifyRequest): void {
  const given = new URLSearchParams(searchOf(url));
  const isNamed = (asked: object) => "extensions" in asked && !("query" in asked);
  if (isNamed(Object.fromEntries(given)) || (typeof body === "object" && body !== null && isNamed(body))) {
    throw new HubError("PERSISTED_QUERY_NOT_SUPPORTED");
  }
}

function headersOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

/** The part of an address from its question mark on. */
function searchOf(url: string): string {
  const start = url.indexOf("?");
  return start === -1 ? "" : url.slice(start);
}
