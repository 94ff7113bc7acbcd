import type { GraphQLSchema } from "graphql";
import type { Context } from "../context";
import { hubSchema } from "../schema";
import { hubKeys } from "./keys";
import { servedSchema } from "./servedSchema";
import type { Subgraph } from "./subgraph";

/**
 * The hub as a part of a larger graph. `PageInfo` is shareable because every graph with connections has one, field by
 * field the same. `Node` has no key: an interface with one binds every other subgraph's `Node` to the hub's types.
 */
export const hubSubgraph: Subgraph<Context> = {
  schema: '@link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])',
  entities: hubKeys,
  directives: { PageInfo: "@shareable" },
};

let schema: GraphQLSchema | null = null;

/** The hub's schema as it is served. Built once a process. */
export function servedHubSchema(): GraphQLSchema {
  schema ??= servedSchema(hubSchema(), hubSubgraph);
  return schema;
}
