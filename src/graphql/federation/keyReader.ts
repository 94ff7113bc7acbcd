import {
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  getNamedType,
  isLeafType,
  isObjectType,
  Kind,
  parse,
  type SelectionNode,
} from "graphql";
import { HubError } from "../../errors";
import { checkText } from "../checkArguments";
import type { Key, Representation } from "./entities";

/** Reads a key off a representation; null when part of it is missing. Throws when a part is no value of its type. */
export type KeyReader = (representation: Representation) => Key | null;

/**
 * The reader of one key of a type, such as "id" or "sku variation { id }". Throws when the key names what the type does
 * not have: a fault of the code, found when the schema is built.
 */
export function keyReader(type: GraphQLObjectType, key: string): KeyReader {
  const [definition] = parse(`{ ${key} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${key}" is not a key.`);
  return readerOf(type, definition.selectionSet.selections, type.name);
}

function readerOf(type: GraphQLObjectType, selections: readonly SelectionNode[], of: string): KeyReader {
  const parts = selections.map((selection) => {
    if (selection.kind !== Kind.FIELD) throw new Error(`A key of ${of} holds fields only.`);
    return [selection.name.value, partReader(type, selection, of)] as const;
  });
  return (representation) => {
    const key: Record<string, unknown> = {};
    for (const [name, read] of parts) {
      // Only what the caller wrote: every object has a constructor.
      const given = Object.hasOwn(representation, name) ? representation[name] : null;
      const value = given == null ? null : read(given);
      if (value === null) return null;
      key[name] = value;
    }
    return key;
  };
}

function partReader(type: GraphQLObjectType, { name, selectionSet }: FieldNode, of: string) {
  const field = type.getFields()[name.value];
  const at = `${of}.${name.value}`;
  const partType = field && getNamedType(field.type);
  if (isLeafType(partType)) return (given: unknown) => leaf(partType, given, at);
  if (!isObjectType(partType) || selectionSet === undefined) throw new Error(`${at} cannot be part of a key.`);
  const read = readerOf(partType, selectionSet.selections, at);
  return (given: unknown) => read(objectAt(at, given));
}

function leaf(type: GraphQLLeafType, given: unknown, at: string): unknown {
  try {
    if (typeof given === "string") checkText(at, given);
    return type.parseValue(given);
  } catch (fault) {
    if (fault instanceof HubError) throw fault;
    throw new HubError("INVALID_REPRESENTATION", `${at} must be of the type ${type.name}, but is ${shown(given)}.`);
  }
}

/** A value that must be an object, as one. Throws INVALID_REPRESENTATION. */
export function objectAt(at: string, given: unknown): Representation {
  if (typeof given === "object" && given !== null && !Array.isArray(given)) return { ...given };
  throw new HubError("INVALID_REPRESENTATION", `${at} must be an object, but is ${shown(given)}.`);
}

/** How much of a value a message repeats. */
const LONGEST_ECHO = 50;

/** A value as a message repeats it. */
export function shown(given: unknown): string {
  return String(JSON.stringify(given)).slice(0, LONGEST_ECHO);
}
