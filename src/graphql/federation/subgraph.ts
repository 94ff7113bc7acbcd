import type { Entities } from "./entities";

/** What makes a schema a subgraph: https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec */
export interface Subgraph<Context> {
  /** The directives of the schema itself: which version of Apollo Federation it speaks, and what it imports of it. */
  readonly schema: string;
  /** What other subgraphs may name by a key. */
  readonly entities: Entities<Context>;
  /** Directives of types and fields besides `@key`, by where they stand: "PageInfo", "Product.notes". */
  readonly directives: Readonly<Record<string, string>>;
}
