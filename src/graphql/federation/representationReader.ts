import { type GraphQLSchema, isObjectType } from "graphql";
import { HubError } from "../../errors";
import type { Entities, Find, Key, Representation } from "./entities";
import { type KeyReader, keyReader, objectAt, shown } from "./keyReader";

/** What one representation names, and how to find it. */
export interface Named<Context> {
  readonly type: string;
  readonly key: Key;
  readonly representation: Representation;
  readonly find: Find<Context>;
}

interface EntityKey<Context> {
  readonly read: KeyReader;
  readonly find: Find<Context>;
}

/**
 * Reads representations of a schema's entities. One that carries several keys is found by the first, in the order of the
 * table. Throws INVALID_REPRESENTATION for one without a type, of a type without keys, without a whole key, or with a
 * value that its type does not take.
 */
export function representationReader<Context>(
  schema: GraphQLSchema,
  entities: Entities<Context>,
): (given: unknown) => Named<Context> {
  const keysOf = new Map(Object.entries(entities).map(([type, keys]) => [type, entityKeys(schema, type, keys)]));
  const types = [...keysOf.keys()].join(", ");

  return (given) => {
    const representation = objectAt("A representation", given);
    const type = Object.hasOwn(representation, "__typename") ? representation.__typename : undefined;
    if (typeof type !== "string") {
      throw new HubError(
        "INVALID_REPRESENTATION",
        `A representation names its type as __typename; ${shown(given)} does not.`,
      );
    }
    const keys = keysOf.get(type);
    if (keys === undefined) {
      throw new HubError(
        "INVALID_REPRESENTATION",
        `${shown(type)} is not a type with a key here. These are: ${types}.`,
      );
    }
    for (const { read, find } of keys) {
      const key = read(representation);
      if (key !== null) return { type, key, representation, find };
    }
    const known = Object.keys(entities[type] ?? {}).join(" or ");
    throw new HubError(
      "INVALID_REPRESENTATION",
      `A representation of ${type} carries ${known}; ${shown(given)} does not.`,
    );
  };
}

function entityKeys<Context>(
  schema: GraphQLSchema,
  name: string,
  keys: Readonly<Record<string, Find<Context>>>,
): EntityKey<Context>[] {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} has keys, but is no object type of the schema.`);
  return Object.entries(keys).map(([key, find]) => ({ read: keyReader(type, key), find }));
}
