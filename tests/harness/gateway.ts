import { ApolloGateway, IntrospectAndCompose } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { GraphQLSchemaModule } from "@apollo/subgraph/dist/schema-helper";
import type { FormattedExecutionResult } from "graphql";
import { parse } from "graphql";

const QUIET = { debug() {}, info() {}, warn() {}, error() {} };

/** A graph that listens. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** A subgraph of another team's, made with Apollo's own library, on a free port. */
export async function startPartner(typeDefs: string, resolvers: GraphQLSchemaModule["resolvers"]): Promise<Listening> {
  const server = new ApolloServer({
    schema: buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers }),
    logger: QUIET,
  });
  const { url } = await startStandaloneServer(server, { listen: { port: 0, host: "127.0.0.1" } });
  return { url, close: () => server.stop() };
}

/** Apollo's gateway over some subgraphs. */
export interface Gateway {
  /** The supergraph as it was composed. */
  readonly supergraph: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<FormattedExecutionResult>;
  close(): Promise<void>;
}

/** Composes subgraphs, by name where they listen, and answers over them. Rejects when they cannot be composed. */
export async function openGateway(subgraphs: Readonly<Record<string, string>>): Promise<Gateway> {
  let supergraph = "";
  const gateway = new ApolloGateway({
    supergraphSdl: new IntrospectAndCompose({
      subgraphs: Object.entries(subgraphs).map(([name, url]) => ({ name, url })),
    }),
    logger: QUIET,
  });
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
    supergraph = coreSupergraphSdl;
  });
  const server = new ApolloServer({ gateway, logger: QUIET });
  await server.start();
  return {
    supergraph,
    ask: async (query, variables) => {
      const { body } = await server.executeOperation({ query, variables });
      if (body.kind !== "single") throw new Error("The answer came in parts.");
      return JSON.parse(JSON.stringify(body.singleResult));
    },
    close: () => server.stop(),
  };
}
