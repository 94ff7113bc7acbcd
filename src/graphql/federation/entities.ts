/** Something with a key. Its `nodeType` says what it is, as everywhere in this graph. */
export interface Entity {
  readonly nodeType: string;
}

/** The fields of a key, as their types coerce them, by name; those of an object that is part of it lie below its name. */
export type Key = Readonly<Record<string, unknown>>;

/** What another subgraph says of an entity: its type, one of its keys, and what fields that are worked out here require. */
export type Representation = Readonly<Record<string, unknown>>;

/** Finds what a key names, at once where it can; null when there is nothing. Throws a HubError, which is that one's alone. */
export type Find<Context> = (
  key: Key,
  context: Context,
  representation: Representation,
) => Entity | null | Promise<Entity | null>;

/** The types that other subgraphs may name by a key: by type, and by key as `@key` spells it, how to find what is named. */
export type Entities<Context> = Readonly<Record<string, Readonly<Record<string, Find<Context>>>>>;
