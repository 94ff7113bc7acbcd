/** The columns of an entity that a key may be made of. */
export type KeyOf<T> = Exclude<keyof T & string, "id">;

/** A row, its id aside, by the entity's property names; what may be null may be left undefined. */
export type RowOf<T> = {
  readonly [K in keyof T as K extends "id" ? never : K]: null extends T[K] ? T[K] | undefined : T[K];
};

/** Something that now has a row, and what it is a part of. */
export interface Written<S, P = null> {
  readonly seed: S;
  readonly id: number;
  readonly parent: P;
}

/** Things in their own right, such as organisations. */
export interface Things<T, S> {
  /** The properties by which a row is known again. */
  readonly key: readonly KeyOf<T>[];
  readonly seeds: readonly S[];
  readonly row: (seed: S) => RowOf<T>;
  /** A property whose values are unique and may pass from one row to another. */
  readonly passes?: KeyOf<T>;
}

/** Parts of things that have just been written, such as a priority's aims. */
export interface Parts<T, O extends keyof T, S, P> {
  /** The property that holds the parent's id. */
  readonly of: O;
  readonly parents: readonly P[];
  readonly each: (parent: P) => readonly S[];
  /** The properties by which a part is known again within its parent. */
  readonly key: readonly Exclude<KeyOf<T>, O>[];
  /** `position` counts from 1 within the parent. */
  readonly row: (seed: S, position: number, parent: P) => Omit<RowOf<T>, O>;
  /** Properties that are written with a new row, and left as they are in one that is there. */
  readonly onlyWhenNew?: readonly KeyOf<T>[];
  /** A property that parts have only when the seeds brought them: others are not removed. */
  readonly ours?: KeyOf<T>;
}

/** What a table is to hold, as rows. */
export interface TableContent {
  readonly key: readonly string[];
  readonly rows: readonly object[];
  readonly passes?: string | undefined;
  /** The parents whose other parts are to go. */
  readonly within?: { readonly of: string; readonly parentIds: readonly number[]; readonly ours?: string | undefined };
  readonly onlyWhenNew?: readonly string[] | undefined;
}

/** Parts laid out as rows, with the seed and the parent that each row came from, in the same order. */
export function layOut<T, O extends KeyOf<T>, S, P extends { readonly id: number }>(spec: Parts<T, O, S, P>) {
  const { of, parents, each, key, onlyWhenNew, ours } = spec;
  const parts = parents.flatMap((parent) => each(parent).map((seed, place) => ({ seed, parent, position: place + 1 })));
  const rows = parts.map(({ seed, position, parent }) => ({ [of]: parent.id, ...spec.row(seed, position, parent) }));
  const within = { of, parentIds: parents.map(({ id }) => id), ours };
  const content: TableContent = { key: [of, ...key], rows, within, onlyWhenNew };
  return { parts, content };
}
