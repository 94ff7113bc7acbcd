import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  type OperationDefinitionNode,
  OperationTypeNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from "graphql";
import { fragmentsOf } from "./fragmentsOf";
import { isIncluded } from "./isIncluded";
import { reckon } from "./reckon";
import type { Variables } from "./variables";

/**
 * The most fields that are compiled, each counted as often as the compiled code repeats it: where its fragment is
 * spread, and for every type that an interface or union may turn out to be. More would compile longer than it runs.
 */
const MOST_FIELDS = 1_000;

const AsyncFunction = (async () => {}).constructor;

/** Whether graphql-jit answers this operation exactly as GraphQL.js does. What it does not compile, GraphQL.js executes. */
export function isCompilable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): boolean {
  // Mutations gain nothing by it and must run strictly one after the other.
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  const fragments = fragmentsOf(document);
  let hasOddCondition = false;
  const fieldsOf = reckon<number>({
    schema,
    fragment: (name) => fragments.get(name),
    nothing: 0,
    add: (one, other) => one + other,
    field: (node, definition, below) =>
      isFaithful(node, definition) ? 1 + below() * typesOf(schema, definition) : Infinity,
    includes: (selection) => {
      const included = isIncluded(selection, variables);
      hasOddCondition ||= included === null;
      return included ?? true;
    },
  });
  const fields = fieldsOf(operation.selectionSet, schema.getQueryType() ?? undefined);
  return fields <= MOST_FIELDS && !hasOddCondition;
}

function isFaithful(node: FieldNode, definition: GraphQLField<unknown, unknown> | undefined): boolean {
  if (definition === undefined) return node.name.value === "__typename" && isPlain(node.alias?.value ?? "");
  // Introspection is rare, and the compiler shows its own schema.
  if (definition === SchemaMetaFieldDef || definition === TypeMetaFieldDef) return false;
  const type = getNamedType(definition.type);
  // A compiled operation does not wait for the type of an object.
  if (isAbstractType(type) && type.resolveType instanceof AsyncFunction) return false;
  return isPlain(node.alias?.value ?? node.name.value);
}

/**
 * Whether a name in the answer cannot collide in the compiled code, which joins names with underscores to identifiers
 * and looks them up in plain objects.
 */
function isPlain(name: string): boolean {
  return !name.includes("_") && !(name in Object.prototype);
}

function typesOf(schema: GraphQLSchema, definition: GraphQLField<unknown, unknown> | undefined): number {
  const type = definition && getNamedType(definition.type);
  return isAbstractType(type) ? schema.getPossibleTypes(type).length : 1;
}
