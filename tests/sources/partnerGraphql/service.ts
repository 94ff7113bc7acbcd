import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSchema, graphql } from "graphql";

/** Returns of a made-up partner, in its own words. */
const RETURNS = [
  { kind: "HATE", place: { gss: "E07000107" }, quarter: "2025/26-Q1", number: 12, state: "FINAL" },
  { kind: "HATE", place: { gss: "E07000107" }, quarter: "2025/26-Q2", number: 0, state: "FINAL" },
  { kind: "HATE", place: { gss: "E07000107" }, quarter: "2025/26-Q3", number: null, state: "AWAITED" },
];

const SCHEMA = buildSchema(`
  type Query { returns(kind: String!, first: Int = 2, after: String): Returns! broken: Int }
  type Returns { nodes: [Return!]! hasMore: Boolean! cursor: String }
  type Return { kind: String! place: Place! quarter: String! number: Int state: String! }
  type Place { gss: ID! }
`);

interface ReturnsArguments {
  readonly first: number;
  readonly after?: string | null;
}

const ROOT = {
  returns: ({ first, after }: ReturnsArguments) => {
    const from = Number(after ?? 0);
    const hasMore = from + first < RETURNS.length;
    return { nodes: RETURNS.slice(from, from + first), hasMore, cursor: hasMore ? String(from + first) : null };
  },
  broken: () => {
    throw new Error("The register is being mended.");
  },
};

/** A partner's GraphQL service on this machine. */
export interface Service {
  readonly endpoint: string;
  /** The headers and bodies that it was asked with. */
  readonly asked: { readonly headers: IncomingHttpHeaders; readonly body: { readonly variables: unknown } }[];
  close(): Promise<void>;
}

/** Starts a service; `answer` may answer in its stead. */
export async function startService(answer?: () => { status?: number; type?: string; body: string }): Promise<Service> {
  const asked: Service["asked"] = [];
  const server: Server = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
    asked.push({ headers: request.headers, body });
    const given = answer?.() ?? { body: JSON.stringify(await execute(body)) };
    response.writeHead(given.status ?? 200, { "content-type": given.type ?? "application/graphql-response+json" });
    response.end(given.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/graphql`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function execute({ query, variables }: { query: string; variables: Record<string, unknown> }) {
  return graphql({ schema: SCHEMA, source: query, rootValue: ROOT, variableValues: variables });
}

/** How a source asks it and maps what it answers. */
export const SETTINGS = {
  endpoint: "https://partner.example/graphql",
  query: `query Returns($kind: String!, $after: String) {
    returns(kind: $kind, after: $after) { nodes { kind place { gss } quarter number state } hasMore cursor }
  }`,
  variables: { kind: "HATE" },
  rows: "data.returns.nodes",
  fields: {
    measure: { path: "kind", map: { HATE: "hate-crimes", EVENT: "community-events" } },
    area: "place.gss",
    period: "quarter",
    value: "number",
    absence: { path: "state", map: { FINAL: "", AWAITED: "NOT_YET_DUE" } },
    note: { constant: "From the register" },
  },
  page: { variable: "after", endCursorPath: "data.returns.cursor", hasNextPath: "data.returns.hasMore" },
};
