import { printSubgraphSchema } from "@apollo/subgraph";
import {
  type ASTNode,
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
  visit,
} from "graphql";
import type { Subgraph } from "./subgraph";

/**
 * A schema in GraphQL's own language with the directives of the Apollo Federation specification, for whoever composes it
 * with other subgraphs; without what the specification adds to every subgraph. Throws when the directives contradict the
 * schema.
 */
export function printSubgraph<Context>(schema: GraphQLSchema, subgraph: Subgraph<Context>): string {
  const printed = parse(printSchema(lexicographicSortSchema(schema)), { noLocation: true });
  const marked = withDirectives(printed, directivesAt(subgraph));
  const head = parse(`extend schema ${subgraph.schema}`, { noLocation: true });
  const definitions = [...head.definitions, ...marked.definitions];
  // The federation directives are defined by the link, not in this document.
  const linked = buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });
  return printSubgraphSchema(linked);
}

/** The directives of a subgraph by where they stand: a type's name, or a type's and a field's. */
function directivesAt<Context>({ entities, directives }: Subgraph<Context>): ReadonlyMap<string, ConstDirectiveNode[]> {
  const at = new Map<string, string>();
  const add = (place: string, text: string) => at.set(place, `${at.get(place) ?? ""} ${text}`);
  for (const [type, text] of Object.entries(directives)) add(type, text);
  for (const [type, keys] of Object.entries(entities)) {
    for (const key of Object.keys(keys)) add(type, `@key(fields: ${JSON.stringify(key)})`);
  }
  return new Map([...at].map(([place, text]) => [place, directivesIn(text)]));
}

function directivesIn(text: string): ConstDirectiveNode[] {
  const [definition] = parse(`scalar Marked ${text}`, { noLocation: true }).definitions;
  return definition?.kind === Kind.SCALAR_TYPE_DEFINITION ? [...(definition.directives ?? [])] : [];
}

/** The document with directives added where they stand. Throws when one stands nowhere. */
function withDirectives(
  document: DocumentNode,
  directives: ReadonlyMap<string, readonly ConstDirectiveNode[]>,
): DocumentNode {
  const left = new Set(directives.keys());
  const marked = <Node extends ASTNode & { readonly directives?: readonly ConstDirectiveNode[] }>(
    place: string,
    node: Node,
  ): Node => {
    left.delete(place);
    return { ...node, directives: [...(node.directives ?? []), ...(directives.get(place) ?? [])] };
  };
  const result = visit(document, {
    ObjectTypeDefinition(node) {
      const type = node.name.value;
      const fields = node.fields?.map((field) => marked(`${type}.${field.name.value}`, field));
      return marked(type, { ...node, fields });
    },
  });
  if (left.size > 0) throw new Error(`Directives stand where the schema has nothing: ${[...left].join(", ")}.`);
  return result;
}
