import { HubError } from "../errors";
import type { CatalogueNode, NodeType } from "./model";

/** How an id looks once it is read: a type's name and a natural key. */
const READABLE = /^[A-Z][A-Za-z]+:[\x20-\x7e]+$/;

/**
 * The global id of a thing: made of its type and its natural key (a slug, a code, numbers in document order), so that it
 * is the same in every database that is seeded alike, and encoded, so that nobody builds on what it is made of.
 */
export function globalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`).toString("base64url");
}

/**
 * The type and the natural key that an id is made of. Throws INVALID_ID unless the text is spelt as this hub spells ids.
 * One that is, but is nobody's, is no fault.
 */
export function readGlobalId(id: string): { readonly type: string; readonly key: string } {
  const read = Buffer.from(id, "base64url").toString("latin1");
  if (!READABLE.test(read) || Buffer.from(read, "latin1").toString("base64url") !== id) {
    throw new HubError("INVALID_ID", id.slice(0, 100));
  }
  const colon = read.indexOf(":");
  return { type: read.slice(0, colon), key: read.slice(colon + 1) };
}

/** A number as part of a key: padded, so that keys sort as the document counts. */
export function ordinal(number: number): string {
  return String(number).padStart(3, "0");
}

/** What makes a row an identified object of the graph. */
export function nodeOf<T extends NodeType>(nodeType: T, rowId: number, ...parts: string[]): CatalogueNode<T> {
  const key = parts.join("/");
  return { nodeType, id: globalId(nodeType, key), key, rowId };
}
