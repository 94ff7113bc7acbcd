import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  GraphQLScalarType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { COERCED } from "./argumentVariables";
import { asError } from "./asError";
import { compilableOperation } from "./compilableOperation";
import { isCompilable } from "./isCompilable";
import { mendJitCompletion } from "./jitCompletion";
import type { Log } from "./logger";
import type { Variables } from "./variables";

/** A compiled operation: runs for one request, or gives null when GraphQL.js has to, because an argument is bad. */
export type CompiledOperation = (variables: Variables, context: unknown) => Promise<ExecutionResult> | null;

/** Compiles an operation for requests with the same Booleans, or gives null when it cannot be compiled faithfully. */
export type Compile = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
) => CompiledOperation | null;

/** The compiler of a schema's operations: graphql-jit, kept to what it does exactly as GraphQL.js does it. */
export function compiler(schema: GraphQLSchema, log: Log): Compile {
  mendJitCompletion();
  const compilerSchema = withCoerced(schema);

  return (document, operation, variables) => {
    if (!isCompilable(schema, document, operation, variables)) return null;
    const rewritten = compilableOperation(schema, document, operation, variables);
    const compiled = compileQuery(compilerSchema, rewritten.document, operation.name?.value, {
      customJSONSerializer: false,
      disablingCapturingStackErrors: true,
    });
    if (!isCompiledQuery(compiled)) {
      log.debug({ err: compiled.errors?.[0] }, "An operation could not be compiled; GraphQL.js executes it.");
      return null;
    }
    return (coerced, context) => {
      const values = valuesOrNull(() => rewritten.variablesFrom(coerced));
      return values && run(compiled, values, context);
    };
  };
}

async function run({ query }: CompiledQuery, values: Variables, context: unknown): Promise<ExecutionResult> {
  const { data, errors } = await query(undefined, context, values);
  return errors === undefined ? { data } : { data, errors: errors.map(standardError) };
}

/** Null when an argument is bad: GraphQL.js then answers with the error in its place. */
function valuesOrNull(values: () => Variables): Variables | null {
  try {
    return values();
  } catch {
    return null;
  }
}

/** The schema as the compiler sees it: with one scalar more, which passes what was coerced already. */
function withCoerced(schema: GraphQLSchema): GraphQLSchema {
  const coerced = new GraphQLScalarType({ name: COERCED });
  const getType = (name: string) => (name === COERCED ? coerced : schema.getType(name));
  return Object.create(schema, { getType: { value: getType } });
}

/** graphql-jit's errors lack what Apollo reads from GraphQL.js's, and hold what was thrown even if it is no Error. */
function standardError({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  const cause = originalError && asError(originalError);
  return Object.assign(new GraphQLError(cause?.message ?? message, { path, originalError: cause }), { locations });
}
