import { ArgsType, Field, Int } from "type-graphql";
import type { Viewer } from "../access/viewer";
import { globalId } from "../catalogue/globalId";
import type { CatalogueNode, NodeType } from "../catalogue/model";
import { HubError } from "../errors";
import type { PageWanted } from "../measurements/page/listedPage";

/** The longest page: for anybody, and for those who have signed in. */
const LONGEST_PAGE = 100;
export const LONGEST_SIGNED_IN_PAGE = 1_000;
const DEFAULT_PAGE = 50;

/** Which page of a list is wanted. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: "How many from the start of the list, or from `after`: 1 to 100, or to 1,000 when signed in.",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes after this cursor." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many from the end of the list, or from `before`, instead of `first`: 1 to 100, or to 1,000 when signed in.",
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Only what comes before this cursor." })
  before?: string | null;
}

/** The longest page a caller may ask for. */
export function longestPage(viewer: Viewer): number {
  return viewer.isSignedIn ? LONGEST_SIGNED_IN_PAGE : LONGEST_PAGE;
}

/** Throws INVALID_PAGE_SIZE unless the number is one that a list may be asked for. */
export function checkPageSize(name: string, size: number, most: number): void {
  if (size < 1 || size > most) throw new HubError("INVALID_PAGE_SIZE", name, size, most);
}

/** One page of a list that is sorted by key, in the shape of a connection. */
export class Page<T extends CatalogueNode> {
  constructor(
    private readonly list: readonly T[],
    private readonly from: number,
    private readonly to: number,
  ) {}

  get nodes(): readonly T[] {
    return this.list.slice(this.from, this.to);
  }

  get edges(): readonly { cursor: string; node: T }[] {
    return this.nodes.map((node) => ({ cursor: cursorOf(node), node }));
  }

  get totalCount(): number {
    return this.list.length;
  }

  get pageInfo() {
    const [first, last] = [this.list[this.from], this.list[this.to - 1]];
    const isEmpty = this.from >= this.to;
    return {
      hasNextPage: this.to < this.list.length,
      hasPreviousPage: this.from > 0,
      startCursor: isEmpty || !first ? null : cursorOf(first),
      endCursor: isEmpty || !last ? null : cursorOf(last),
    };
  }
}

/**
 * What the arguments of a page ask for. `unasked` is how long a page is when nobody says. Throws INVALID_PAGE or
 * INVALID_PAGE_SIZE.
 */
export function pageWanted(args: PageArgs, viewer: Viewer, unasked = DEFAULT_PAGE): PageWanted {
  const most = longestPage(viewer);
  const { last, after = null, before = null } = args;
  const first = args.first ?? unasked;
  // `first` has a default, so only one that differs from it is known to have been asked for.
  if (last != null && first !== unasked) {
    throw new HubError("INVALID_PAGE", `Ask for first or for last, not for both (first is ${first}, last is ${last}).`);
  }
  if (last == null) checkPageSize("first", first, most);
  else checkPageSize("last", last, most);
  return { size: last ?? first, way: last == null ? "forward" : "backward", after, before };
}

/**
 * The page of a list that is asked for. A cursor names a place in the order and not an object, so that it stays right when
 * the object is gone or others have come. `unasked` is how long a page is when nobody says. Throws INVALID_PAGE, INVALID_PAGE_SIZE or INVALID_CURSOR.
 */
export function page<T extends CatalogueNode>(
  of: T["nodeType"],
  list: readonly T[],
  args: PageArgs,
  viewer: Viewer,
  unasked = DEFAULT_PAGE,
): Page<T> {
  const { size, way, after, before } = pageWanted(args, viewer, unasked);
  const from = after === null ? 0 : placeAfter(list, keyOf(of, after));
  const to = before === null ? list.length : placeBefore(list, keyOf(of, before));
  if (way === "forward") return new Page(list, from, Math.max(from, Math.min(from + size, to)));
  return new Page(list, Math.min(Math.max(from, to - size), to), to);
}

const SEPARATOR = ">";

function cursorOf({ nodeType, key }: CatalogueNode): string {
  return globalId(`${nodeType}${SEPARATOR}`, key);
}

function keyOf(of: NodeType, cursor: string): string {
  const prefix = `${of}${SEPARATOR}:`;
  const text = Buffer.from(cursor, "base64url").toString();
  const key = text.slice(prefix.length);
  if (!text.startsWith(prefix) || globalId(`${of}${SEPARATOR}`, key) !== cursor) {
    throw new HubError("INVALID_CURSOR", cursor.slice(0, 100), of);
  }
  return key;
}

/** The place of the first object whose key is greater than a key. */
function placeAfter(list: readonly CatalogueNode[], key: string): number {
  return firstPlace(list, (candidate) => candidate > key);
}

/** The place of the first object whose key is not less than a key. */
function placeBefore(list: readonly CatalogueNode[], key: string): number {
  return firstPlace(list, (candidate) => candidate >= key);
}

/** Halves the sorted list until the first object that passes is found. */
function firstPlace(list: readonly CatalogueNode[], passes: (key: string) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(list[middle]?.key ?? "")) high = middle;
    else low = middle + 1;
  }
  return low;
}
