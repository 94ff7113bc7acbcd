import { type ASTVisitor, GraphQLError, type ValidationContext } from "graphql";
import { HubError } from "../errors";
import { reckon } from "./reckon";

/**
 * A validation rule: fields nest at most this deep, fragments followed. Fields of the introspection (whose names begin
 * with two underscores) are exempt, since tools ask for deep ones and GraphQL.js limits them itself.
 */
export function depthLimit(most: number): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const depthOf = reckon<number>({
      schema: context.getSchema(),
      fragment: (name) => context.getFragment(name),
      nothing: 0,
      add: Math.max,
      field: (node, _definition, below) => (node.name.value.startsWith("__") ? 0 : 1 + below()),
    });
    return {
      OperationDefinition(operation) {
        const depth = depthOf(operation.selectionSet, undefined);
        if (depth <= most) return;
        const originalError = new HubError("QUERY_TOO_DEEP", depth, most);
        context.reportError(new GraphQLError(originalError.message, { nodes: operation, originalError }));
      },
    };
  };
}
