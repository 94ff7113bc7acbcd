import { cursorOf, placeOf } from "./cursor";
import type { Listed, Way } from "./listing";
import type { PagePart, PageRow, Window } from "./pageSql";

/** Which page of a list is wanted: so many from its start or its end, or from a cursor on. */
export interface PageWanted {
  readonly size: number;
  readonly way: Way;
  readonly after: string | null;
  readonly before: string | null;
}

/** Reads parts of a page; those asked for together come in one statement. */
export type PartReader = (part: PagePart) => Promise<PageRow>;

/**
 * A page of a list in the database, in the shape of a connection. Each part is read when it is asked for, and those that
 * are asked for together come in one statement: nothing is counted that nobody wants to know. Throws INVALID_CURSOR.
 */
export class ListedPage<T> {
  readonly #part: PartReader;
  #rows: Promise<{ items: readonly T[]; isCut: boolean }> | null = null;

  constructor(
    private readonly listing: Listed<T>,
    private readonly wanted: PageWanted,
    readerOf: (window: Window) => PartReader,
  ) {
    const { size, way, after, before } = wanted;
    const place = (cursor: string | null) => (cursor === null ? null : placeOf(listing, cursor));
    this.#part = readerOf({ size, way, after: place(after), before: place(before) });
  }

  /** The page's rows, in the list's order. */
  async nodes(): Promise<readonly T[]> {
    return (await this.#read()).items;
  }

  /** The same, each with its place. */
  async edges(): Promise<{ cursor: string; node: T }[]> {
    return (await this.nodes()).map((node) => ({ cursor: cursorOf(this.listing, node), node }));
  }

  /** How long the whole list is. */
  async totalCount(): Promise<number> {
    return (await this.#part("total")).total ?? 0;
  }

  /** Where the page stands in the list. */
  async pageInfo() {
    const sides = this.#part("sides");
    const [{ items, isCut }, { hasEarlier, hasLater }] = await Promise.all([this.#read(), sides]);
    const [first, last] = [items[0], items.at(-1)];
    return {
      hasNextPage: hasLater === true || (isCut && this.wanted.way === "forward"),
      hasPreviousPage: hasEarlier === true || (isCut && this.wanted.way === "backward"),
      startCursor: first === undefined ? null : cursorOf(this.listing, first),
      endCursor: last === undefined ? null : cursorOf(this.listing, last),
    };
  }

  #read() {
    this.#rows ??= this.#readRows();
    return this.#rows;
  }

  async #readRows() {
    const { size, way } = this.wanted;
    const { rows } = await this.#part("rows");
    const items = (rows ?? []).slice(0, size).map((row) => this.listing.read(row));
    return { items: way === "forward" ? items : items.reverse(), isCut: (rows ?? []).length > size };
  }
}
