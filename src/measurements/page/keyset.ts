import type { Parameters } from "../parameters";
import type { KeyValue } from "./keyKind";
import type { SortKey, Way } from "./listing";

/** The order of a list in SQL. */
export function orderBy(order: readonly SortKey<never>[], way: Way): string {
  return order.map(({ sql, descending }) => `${sql} ${descending === (way === "forward") ? "DESC" : "ASC"}`).join(", ");
}

/** The condition that a row comes after a place, forward, or before it, backward; `orAt` takes the place's own row too. */
export function beyond(
  order: readonly SortKey<never>[],
  place: readonly KeyValue[],
  way: Way,
  orAt: boolean,
  parameters: Parameters,
): string {
  // From the last key to the first: beyond in this one, or level in this one and beyond in those after it.
  return order.reduceRight((after, { sql, kind, descending }, at) => {
    const operator = descending === (way === "forward") ? "<" : ">";
    const value = `${parameters.add(place[at])}::${kind.cast}`;
    return `(${sql} ${operator}= ${value} AND (${sql} ${operator} ${value} OR ${after}))`;
  }, String(orAt).toUpperCase());
}
