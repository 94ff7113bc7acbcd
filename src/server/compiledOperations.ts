import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLBoolean,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
} from "graphql";
import { type CompiledOperation, compiler } from "./compiler";
import { LeastRecentlyUsed } from "./leastRecentlyUsed";
import type { Log } from "./logger";
import type { Variables } from "./variables";

/** How many operations are remembered, compiled or seen once. */
const MOST_KEPT = 500;

/** One operation of a document, and the hash of the document's text. */
export interface Asked {
  readonly queryHash: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** Runs an operation, or gives null when GraphQL.js has to. */
export type Run = (asked: Asked, variables: Variables, context: unknown) => Promise<ExecutionResult> | null;

/**
 * Keeps compiled operations. One is compiled when asked for the second time: compiling takes longer than running, and
 * an operation with its values written into it is seldom asked for again.
 */
export function compiledOperations(schema: GraphQLSchema, log: Log): Run {
  const kept = new LeastRecentlyUsed<{ compiled?: CompiledOperation | null }>(MOST_KEPT);
  const compile = compiler(schema, log);

  return (asked, variables, context) => {
    const key = keyOf(asked, variables);
    const known = kept.get(key);
    if (known === undefined) {
      kept.set(key, {});
      return null;
    }
    if (known.compiled === undefined) known.compiled = compile(asked.document, asked.operation, variables);
    return known.compiled === null ? null : known.compiled(variables, context);
  };
}

/** An operation is compiled once for each set of its Booleans, since these decide what is skipped and included. */
function keyOf({ queryHash, operation }: Asked, variables: Variables): string {
  const booleans = (operation.variableDefinitions ?? [])
    .filter(({ type }) => isBoolean(type))
    .map(({ variable }) => String(variables[variable.name.value]));
  return [queryHash, operation.name?.value, ...booleans].join(" ");
}

function isBoolean(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isBoolean(type.type);
  return type.kind === Kind.NAMED_TYPE && type.name.value === GraphQLBoolean.name;
}
