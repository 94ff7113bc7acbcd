import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ArgumentVariables } from "./argumentVariables";
import { fragmentsOf } from "./fragmentsOf";
import { isIncluded } from "./isIncluded";
import type { Variables } from "./variables";

/** An operation as the compiler is given it: without conditions, and with a variable for every argument. */
export interface CompilableOperation {
  readonly document: DocumentNode;
  /** The values of its variables. Throws what GraphQL.js throws when an argument cannot be had from the request's. */
  variablesFrom(variables: Variables): Variables;
}

/**
 * Rewrites an operation so that nothing is left which graphql-jit does in a way of its own. What `@skip` and
 * `@include` leave out is gone: the rewritten operation holds for requests with the same Booleans.
 */
export function compilableOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): CompilableOperation {
  const typeInfo = new TypeInfo(schema);
  const replaced = new ArgumentVariables();

  function rewritten<Node extends SelectionNode>(node: Node): Node | null {
    return isIncluded(node, variables) ? { ...node, directives: [] } : null;
  }
  function rewrittenField(node: FieldNode): FieldNode | null {
    const definition = typeInfo.getFieldDef();
    return rewritten(definition ? replaced.replace(node, definition) : node);
  }
  const visitor = visitWithTypeInfo(typeInfo, {
    Field: rewrittenField,
    FragmentSpread: rewritten,
    InlineFragment: rewritten,
  });

  const root = visit(operation, visitor);
  const fragments = spreadFrom(root, fragmentsOf(document), (fragment) => visit(fragment, visitor));
  const given = operation.variableDefinitions?.map((definition) => definition.variable.name.value) ?? [];
  const variableDefinitions = replaced.definitions(given);
  return {
    document: { kind: Kind.DOCUMENT, definitions: [{ ...root, variableDefinitions }, ...fragments] },
    variablesFrom: (coerced) => replaced.values(coerced),
  };
}

/** The fragments that an operation spreads, at any remove, rewritten. Others of the document are another operation's. */
function spreadFrom(
  root: OperationDefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
  rewrite: (fragment: FragmentDefinitionNode) => FragmentDefinitionNode,
): FragmentDefinitionNode[] {
  const spread: FragmentDefinitionNode[] = [];
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode) =>
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (fragment === undefined || !fragments.delete(name.value)) return;
        const rewritten = rewrite(fragment);
        spread.push(rewritten);
        follow(rewritten);
      },
    });
  follow(root);
  return spread;
}
