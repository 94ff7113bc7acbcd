import { type ASTVisitor, type FloatValueNode, GraphQLError, type IntValueNode, type ValidationContext } from "graphql";
import { HubError } from "../errors";

/** The longest number that a message repeats. */
const LONGEST_ECHO = 20;

/** A validation rule: no literal such as 1e999, which GraphQL.js would pass on as Infinity. Variables it checks itself. */
export function finiteNumbers(context: ValidationContext): ASTVisitor {
  const check = (node: FloatValueNode | IntValueNode) => {
    if (Number.isFinite(Number(node.value))) return;
    const { value } = node;
    const shown = value.length > LONGEST_ECHO ? `${value.slice(0, LONGEST_ECHO)}...` : value;
    const originalError = new HubError("NUMBER_NOT_FINITE", shown);
    context.reportError(new GraphQLError(originalError.message, { nodes: node, originalError }));
  };
  return { FloatValue: check, IntValue: check };
}
