import { GroupOrderField } from "../../domain/groupOrderField";
import { MeasurementDimension } from "../../domain/measurementDimension";
import { SortDirection } from "../../domain/sortDirection";
import { INTEGER, NUMBER } from "../page/keyKind";
import type { SortKey } from "../page/listing";
import type { Dimension, SortColumn } from "./dimension";
import type { MeasurementGroup } from "./measurementGroup";
import type { GroupOrder } from "./summaryQuestion";

/** A column that groups are sorted by, and which way. */
export interface DirectedColumn extends SortColumn {
  readonly descending: boolean;
}

/** A figure of the group `g`: what has none comes last, whichever the direction. */
const figure = (letter: string, absent: string, column: string): SortColumn[] => [
  { letter: absent, sql: `(g.${column} IS NULL)::int`, kind: INTEGER, isFixed: true },
  { letter, sql: `coalesce(g.${column}, 0)`, kind: NUMBER },
];

/** The columns of the fields that are figures. */
const FIGURES: Readonly<Partial<Record<GroupOrderField, readonly SortColumn[]>>> = {
  VALUE: figure("v", "w", "value"),
  COUNT: [{ letter: "n", sql: "g.known", kind: INTEGER }],
  MINIMUM: figure("l", "k", "minimum"),
  MAXIMUM: figure("h", "i", "maximum"),
  MEAN: figure("x", "z", "mean"),
};

/** The dimensions that a field sorts by, one of which must be asked for; none for a figure. */
export const SORTED_BY: Readonly<Record<GroupOrderField, readonly MeasurementDimension[]>> = {
  VALUE: [],
  COUNT: [],
  MINIMUM: [],
  MAXIMUM: [],
  MEAN: [],
  PERIOD: [MeasurementDimension.PERIOD, MeasurementDimension.FINANCIAL_YEAR],
  AREA: [MeasurementDimension.AREA],
  MEASURE: [MeasurementDimension.MEASURE],
};

/**
 * The columns that groups are sorted by: as asked, then by every dimension in the order in which it was named. What is
 * asked for twice counts where it stands first.
 */
export function groupOrder(
  asked: readonly GroupOrder[],
  dimensions: ReadonlyMap<MeasurementDimension, Dimension>,
): DirectedColumn[] {
  const wanted = asked.flatMap(({ field, direction }) => {
    const columns = FIGURES[field] ?? SORTED_BY[field].flatMap((dimension) => dimensions.get(dimension)?.order ?? []);
    return columns.map((column) => ({ ...column, descending: direction === SortDirection.DESC && !column.isFixed }));
  });
  const rest = [...dimensions.values()].flatMap(({ order }) =>
    order.map((column) => ({ ...column, descending: false })),
  );
  const all = [...wanted, ...rest];
  return all.filter(({ letter }, at) => all.findIndex((other) => other.letter === letter) === at);
}

/** The same as keys of the list, whose rows hold each column under its letter. */
export function sortKeys(columns: readonly DirectedColumn[]): SortKey<MeasurementGroup>[] {
  return columns.map(({ letter, kind, descending }) => ({
    letter,
    sql: `v.by_${letter}`,
    kind,
    descending,
    valueIn: ({ place }) => place[letter] ?? "",
  }));
}
