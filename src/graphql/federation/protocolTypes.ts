import { GraphQLEnumType, GraphQLScalarType } from "graphql";

/**
 * The types in which the directives of a subgraph are written. Nothing of the graph has these types; the specification
 * wants every subgraph to name them, so that its tools may look for them.
 */
export const protocolTypes = [
  new GraphQLScalarType({
    name: "FieldSet",
    description: 'A selection of fields, such as those of a key: "code", or "sku variation { id }".',
  }),
  new GraphQLScalarType({
    name: "link__Import",
    description: "What a schema takes over from a specification that it links to.",
  }),
  new GraphQLEnumType({
    name: "link__Purpose",
    description: "What a specification that a schema links to is for.",
    values: {
      SECURITY: { description: "Who may see what: a gateway that does not know it must not serve the schema." },
      EXECUTION: { description: "How answers are found: a gateway that does not know it cannot serve the schema." },
    },
  }),
];
