import { GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from "graphql";
import { entitiesField } from "./entitiesField";
import { printSubgraph } from "./printSubgraph";
import { protocolTypes } from "./protocolTypes";
import type { Subgraph } from "./subgraph";

const Service = new GraphQLObjectType({
  name: "_Service",
  description: "This graph as a part of a larger one.",
  fields: {
    sdl: {
      description: "Its schema in GraphQL's own language, with the directives of Apollo Federation.",
      type: new GraphQLNonNull(GraphQLString),
    },
  },
});

/** The schema as it is served to clients and gateways alike: with `_service` and `_entities`. Its own types are shared. */
export function servedSchema<Context>(schema: GraphQLSchema, subgraph: Subgraph<Context>): GraphQLSchema {
  const { query, types, ...config } = schema.toConfig();
  if (!query) throw new Error("A subgraph has a query type.");
  // Printed when it is first asked for: most processes are never asked.
  let sdl: string | null = null;
  const { fields, ...queryConfig } = query.toConfig();
  const servedQuery = new GraphQLObjectType({
    ...queryConfig,
    fields: {
      ...fields,
      _service: {
        description: "For gateways: this graph as a part of a larger one.",
        type: new GraphQLNonNull(Service),
        resolve: () => {
          sdl ??= printSubgraph(schema, subgraph);
          return { sdl };
        },
      },
      _entities: entitiesField(schema, subgraph.entities),
    },
  });
  const others = types.filter((type) => type !== query);
  return new GraphQLSchema({ ...config, query: servedQuery, types: [...others, ...protocolTypes] });
}
