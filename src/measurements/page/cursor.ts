import { globalId } from "../../catalogue/globalId";
import { HubError } from "../../errors";
import type { KeyValue } from "./keyKind";
import type { Sorted } from "./listing";

/** What a listing's cursors hold before the values: the order that they are a place in, descending keys in capitals. */
function orderName({ order }: Sorted): string {
  return order.map(({ letter, descending }) => (descending ? letter.toUpperCase() : letter)).join("");
}

/**
 * The place of a row in a list: the values that it is sorted by. It names no row, so that it stays right when the row is
 * revised or gone, and whatever has come meanwhile.
 */
export function cursorOf<T>(listing: Sorted<T>, item: T): string {
  const values = listing.order.map((key) => key.valueIn(item));
  return globalId(`${listing.of}>`, JSON.stringify([orderName(listing), ...values]));
}

/** The values of a place. Throws INVALID_CURSOR for what this list, in this order, has not answered with. */
export function placeOf(listing: Sorted, cursor: string): KeyValue[] {
  const [order, ...values] = contentsOf(listing.of, cursor);
  const fits = values.length === listing.order.length && order === orderName(listing);
  const place = fits
    ? values.filter((value, at): value is KeyValue => listing.order[at]?.kind.accepts(value) === true)
    : [];
  if (place.length !== listing.order.length) throw new HubError("INVALID_CURSOR", cursor.slice(0, 100), listing.of);
  return place;
}

function contentsOf(of: string, cursor: string): unknown[] {
  const prefix = `${of}>:`;
  const text = Buffer.from(cursor, "base64url").toString();
  if (!text.startsWith(prefix)) return [];
  try {
    const contents: unknown = JSON.parse(text.slice(prefix.length));
    return Array.isArray(contents) ? contents : [];
  } catch {
    return [];
  }
}
