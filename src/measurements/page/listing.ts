import type { Parameters } from "../parameters";
import type { KeyKind, KeyValue } from "./keyKind";

/** Which way through a list: as it is sorted, or from its end. */
export type Way = "forward" | "backward";

/** One thing that rows are sorted by. It is never null, so that every row has a place. */
export interface SortKey<T> {
  /** What it is called in a cursor, which holds for one ordering alone: a small letter of its own. */
  readonly letter: string;
  /** The value of the row `v`, in SQL. */
  readonly sql: string;
  readonly kind: KeyKind;
  readonly descending: boolean;
  /** The same value of a row that was read. */
  valueIn(item: T): KeyValue;
}

/** What a list is of and how it is sorted: as much of it as its cursors hold. */
export interface Sorted<T = never> {
  /** What it is a list of, which its cursors name, such as Measurement. */
  readonly of: string;
  /** Its order. No two rows have every key in common, so that a place is one row's. */
  readonly order: readonly SortKey<T>[];
}

/** Where the rows of a list are. */
export interface ListedFrom {
  /** The tables that make it up, each row of `v` once, to be read one way; null when they are only counted. */
  tables(way: Way | null): string;
  /** The conditions on them. */
  readonly conditions: readonly string[];
}

/** The rows of a list that stays in the database, each called `v`. */
export interface ListedRows extends Sorted {
  /** Where its rows are. */
  from(parameters: Parameters): ListedFrom;
  /** A row as an SQL expression that gives JSON. */
  json(v: string): string;
}

/** A list whose rows are read as things. */
export interface Listed<T, Json = unknown> extends Sorted<T> {
  /** The thing that a row is. */
  read(json: Json): T;
}

/** A list of things that stays in the database and is read page by page. */
export interface Listing<T, Json = unknown> extends ListedRows, Listed<T, Json> {
  readonly order: readonly SortKey<T>[];
}
