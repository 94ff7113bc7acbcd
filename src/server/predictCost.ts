import {
  type DocumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromAST,
} from "graphql";
import { answeredEach } from "../graphql/answersEach";
import { fragmentsOf } from "./fragmentsOf";
import { isIncluded } from "./isIncluded";
import { reckon } from "./reckon";
import type { Variables } from "./variables";

/** How long a list is taken to be that says nothing of its length. */
const ASSUMED_LENGTH = 10;
/** How long a page is when neither `first` nor `last` is given (the contract's header). */
const PAGE = 50;
/** The longest page that any field grants: a longer one is refused by the field itself, in better words than here. */
const LONGEST_PAGE = 1_000;

/** How many objects an operation could return: of the graph, and of the description of the graph. */
export interface Cost {
  readonly objects: number;
  readonly introspection: number;
}

/**
 * The objects of one selection: those there once, and those there for each item of the page around it. Lists directly
 * below a field with `first` or `last` are that page, be they `nodes`, `edges` or `points`.
 */
interface Weight {
  readonly once: number;
  readonly each: number;
  readonly introspection: number;
}

const NOTHING: Weight = { once: 0, each: 0, introspection: 0 };

/** Predicts it before anything runs, from the variables, the schema's defaults, and every fragment. */
export function predictCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): Cost {
  const fragments = fragmentsOf(document);
  const weigh = reckon<Weight>({
    schema,
    fragment: (name) => fragments.get(name),
    nothing: NOTHING,
    add: sum,
    field: (node, definition, below) => (definition ? weightOf(node, definition, below, variables) : NOTHING),
    includes: (selection) => isIncluded(selection, variables) ?? true,
  });
  const root = weigh(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return { objects: itemsOf(root, ASSUMED_LENGTH), introspection: root.introspection };
}

function weightOf(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  below: () => Weight,
  variables: Variables,
): Weight {
  if (node.selectionSet === undefined) return NOTHING;
  const page = pageSize(node, definition, variables);
  const lists = listsAround(definition.type);
  if (definition === SchemaMetaFieldDef || definition === TypeMetaFieldDef) {
    return { once: 0, each: 0, introspection: itemsOf(below(), ASSUMED_LENGTH) };
  }
  if (lists === 0) return { once: 1 + itemsOf(below(), page ?? ASSUMED_LENGTH), each: 0, introspection: 0 };
  const one = (1 + itemsOf(below(), ASSUMED_LENGTH)) * ASSUMED_LENGTH ** (lists - 1);
  return page === null ? { once: 0, each: one, introspection: 0 } : { once: one * page, each: 0, introspection: 0 };
}

function sum(one: Weight, other: Weight): Weight {
  if (other === NOTHING) return one;
  return {
    once: one.once + other.once,
    each: one.each + other.each,
    introspection: one.introspection + other.introspection,
  };
}

function itemsOf({ once, each }: Weight, length: number): number {
  return once + each * length;
}

/**
 * The length of the page that a field is asked for, or of the list that it answers each item of; null when it has neither
 * `first` nor `last` nor such a list.
 */
function pageSize(node: FieldNode, definition: GraphQLField<unknown, unknown>, variables: Variables): number | null {
  const { args } = definition;
  if (args.length === 0) return null;
  const list = args.find(({ name }) => name === answeredEach(definition));
  if (list !== undefined) return Math.min([argumentOf(node, list, variables) ?? []].flat().length, LONGEST_PAGE);
  const limits = args.filter(({ name }) => name === "first" || name === "last");
  if (limits.length === 0) return null;
  const given = limits.map((limit) => argumentOf(node, limit, variables)).filter((value) => typeof value === "number");
  return given.length === 0 ? PAGE : Math.min(Math.max(0, ...given), LONGEST_PAGE);
}

function argumentOf(node: FieldNode, { name, type, defaultValue }: GraphQLArgument, variables: Variables): unknown {
  const given = node.arguments?.find((argument) => argument.name.value === name);
  const value = given && valueFromAST(given.value, type, variables);
  return value === undefined ? defaultValue : value;
}

function listsAround(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listsAround(type.ofType);
  return isListType(type) ? 1 + listsAround(type.ofType) : 0;
}
