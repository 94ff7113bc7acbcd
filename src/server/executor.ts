import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import { execute, type GraphQLSchema, getVariableValues } from "graphql";
import type { Config } from "../config";
import { compiledOperations } from "./compiledOperations";
import { costLimit } from "./costLimit";
import type { Log } from "./logger";
import { predictCost } from "./predictCost";

type Gateway = NonNullable<ApolloServerOptionsWithGateway<BaseContext>["gateway"]>;
/** Apollo's place for somebody else's execution. */
export type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;

/** The most faulty variables that one answer names, as GraphQL.js has it. */
const MOST_VARIABLE_ERRORS = 50;

/**
 * Executes what Apollo has parsed and validated: coerces the variables, refuses what could return too much, and runs it
 * compiled where that is exactly as GraphQL.js would. The cost is worked out here, not in a plugin, because the
 * variables are coerced here, once, and because an answer that is kept then keeps the cost that it shows.
 */
export function executor(schema: GraphQLSchema, { maxCost }: Config, log: Log): Executor {
  const runCompiled = compiledOperations(schema, log);

  return async ({ document, operation, queryHash, request, context }) => {
    const { variables: variableValues, operationName } = request;
    const asIs = () => execute({ schema, document, contextValue: context, variableValues, operationName });
    // No such operation: GraphQL.js says which.
    if (operation === undefined) return asIs();

    const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {}, {
      maxErrors: MOST_VARIABLE_ERRORS,
    });
    if (coerced === undefined) return { errors };

    const cost = predictCost(schema, document, operation, coerced);
    const refusal = costLimit(operation, cost, maxCost);
    if (refusal !== null) return { errors: [refusal] };

    const result = await (runCompiled({ queryHash, document, operation }, coerced, context) ?? asIs());
    return { ...result, extensions: { cost: { predicted: cost.objects } } };
  };
}
