import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode, OperationTypeNode, parse } from "graphql";

/** The most words that a query may have; a question to a partner has some dozens. */
const MOST_TOKENS = 2_000;

/** What is wrong with a source's query: it must be one query, and its variables must be those that are given. */
export function queryFaults(
  query: string,
  variables: Readonly<Record<string, unknown>>,
  cursor: string | null,
): readonly string[] {
  const parsed = parsedOrWhy(query);
  if (typeof parsed === "string") return [`must be a GraphQL query: ${parsed}`];
  const operations = parsed.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation === undefined || operations.length > 1) {
    return [`must hold one query operation, but holds ${operations.length}`];
  }
  if (operation.operation !== OperationTypeNode.QUERY) {
    return [`must only read, so it must be a query, but is a ${operation.operation}`];
  }
  return [...variableFaults(operation, variables, cursor)];
}

function parsedOrWhy(query: string): DocumentNode | string {
  try {
    return parse(query, { maxTokens: MOST_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

function* variableFaults(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  cursor: string | null,
): Generator<string> {
  const declared = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  for (const name of Object.keys(variables)) {
    if (!declared.has(name)) yield `must declare the variable $${name} that is given, but does not`;
  }
  if (cursor !== null && !declared.has(cursor)) yield `must declare the variable $${cursor} of its pages, but does not`;
  for (const { variable, type, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    const isNeeded = type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined;
    if (isNeeded && variables[name] == null) yield `needs a value for its variable $${name}, but none is given`;
  }
}
