import { GraphQLError, type OperationDefinitionNode } from "graphql";
import { HubError } from "../errors";
import type { Cost } from "./predictCost";

/**
 * The most objects that a question about the schema may be predicted to return. Introspection is free of the operator's
 * limit, because every tool needs it; the standard query of graphiql and codegen stays far below this, and a query that
 * repeats it under a thousand aliases does not.
 */
const MOST_INTROSPECTION = 200_000;

/** Why an operation of this cost may not run, or null when it may. */
export function costLimit(operation: OperationDefinitionNode, cost: Cost, most: number): GraphQLError | null {
  const refusal = refusalOf(cost, most);
  return refusal && new GraphQLError(refusal.message, { nodes: operation, originalError: refusal });
}

function refusalOf({ objects, introspection }: Cost, most: number): HubError | null {
  if (objects > most) return new HubError("QUERY_TOO_COSTLY", objects, most);
  if (introspection > MOST_INTROSPECTION)
    return new HubError("INTROSPECTION_TOO_COSTLY", introspection, MOST_INTROSPECTION);
  return null;
}
