import type { Measure } from "../../catalogue/model";
import { CODE, type KeyKind } from "../page/keyKind";
import type { Parameters } from "../parameters";
import { parameterTable } from "./parameterTable";

/** What groups are told apart by, and sorted by, along one dimension. */
export interface Dimension {
  /** The columns of its key, as SQL over the measurement `v` and what is joined to it. None is ever null. */
  readonly keys: Readonly<Record<string, string>>;
  readonly order: readonly SortColumn[];
  /** What is joined to `v`. A measurement that this repeats is in as many groups. */
  joined?(parameters: Parameters): string;
  /** What is joined to the group `g`, for its order. */
  named?(parameters: Parameters): string;
}

/** A value that groups are sorted by, as SQL over the group `g` and what is joined to it; it is never null. */
export interface SortColumn {
  /** What cursors call it. */
  readonly letter: string;
  readonly sql: string;
  readonly kind: KeyKind;
  /** Whether it ascends whatever is asked: it tells what is absent, which comes last. */
  readonly isFixed?: boolean;
}

/** A thing that a group can be of, and the text by which groups of its kind are sorted. */
export interface Named {
  readonly rowId: number;
  readonly key: string;
}

/** A dimension of things of which each measurement has one: the column `<name>_id`, found by SQL over `v`. */
export function dimensionOf(name: string, letter: string, column: string, things: readonly Named[]): Dimension {
  const names = [
    { name: "id", type: "int", values: things.map(({ rowId }) => rowId) },
    { name: "key", type: "text", values: things.map(({ key }) => key) },
  ] as const;
  return {
    keys: { [`${name}_id`]: column },
    order: [{ letter, sql: `coalesce(${name}.key, '-') COLLATE "C"`, kind: CODE }],
    named: (parameters) => `LEFT JOIN ${parameterTable(name, names, parameters)} ON ${name}.id = g.${name}_id`,
  };
}

/** A dimension of things that have measures, some of them in common: its groups may overlap. */
export function overlappingDimension<T extends Named>(
  name: string,
  letter: string,
  things: readonly T[],
  measuresOf: (thing: T) => ReadonlySet<Measure>,
): Dimension {
  const pairs = things.flatMap((thing) => [...measuresOf(thing)].map((measure) => [thing, measure] as const));
  const having = [
    { name: "id", type: "int", values: pairs.map(([thing]) => thing.rowId) },
    { name: "measure_id", type: "int", values: pairs.map(([, measure]) => measure.rowId) },
  ] as const;
  const table = `${name}_measure`;
  return {
    ...dimensionOf(name, letter, `${table}.id`, things),
    joined: (parameters) => `JOIN ${parameterTable(table, having, parameters)} ON ${table}.measure_id = v.measure_id`,
  };
}
