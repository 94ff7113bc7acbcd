import { type ASTVisitor, GraphQLError, type ValidationContext } from "graphql";

/**
 * A validation rule: no mutation or subscription where the schema has none. GraphQL.js finds that out only when
 * executing, and then it looks like a fault of the server's.
 */
export function knownOperationTypes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This graph has no ${node.operation}s.`, { nodes: node }));
    },
  };
}
