import DataLoader from "dataloader";
import type { Database } from "../../database/database";
import { Parameters } from "../parameters";
import type { PartReader } from "./listedPage";
import type { ListedRows } from "./listing";
import { type PagePart, type PageRow, pageSql, type Window } from "./pageSql";

/** A page that can be asked for. The same object asks for the same page. */
export interface PageAsked {
  readonly listing: ListedRows;
  readonly window: Window;
}

/** Reads parts of pages: all that is asked in one go in one statement, each page's parts in one row of it. */
export type PageLoader = DataLoader<{ readonly page: PageAsked; readonly part: PagePart }, PageRow>;

/** The most parts of pages in one statement, which is planned part by part. */
const MOST_PARTS = 300;

export function pageLoader(database: Database): PageLoader {
  return new DataLoader(
    async (asked) => {
      const parts = new Map<PageAsked, Set<PagePart>>();
      for (const { page, part } of asked) parts.set(page, (parts.get(page) ?? new Set()).add(part));
      const rows = await read(database, [...parts]);
      return asked.map(({ page }) => rows.get(page) ?? new Error("A page was not answered."));
    },
    { cache: false, maxBatchSize: MOST_PARTS },
  );
}

/** What reads a page of a list, given which page. */
export function readerOf(loader: PageLoader, listing: ListedRows): (window: Window) => PartReader {
  return (window) => {
    const page: PageAsked = { listing, window };
    return (part) => loader.load({ page, part });
  };
}

async function read(
  database: Database,
  asked: readonly (readonly [PageAsked, ReadonlySet<PagePart>])[],
): Promise<Map<PageAsked, PageRow>> {
  const parameters = new Parameters();
  const statement = asked
    .map(([{ listing, window }, parts], number) => pageSql(number, listing, window, parts, parameters))
    .join("\nUNION ALL\n");
  const rows = await database.dataSource.query<(PageRow & { number: number })[]>(statement, parameters.values);
  return new Map(rows.flatMap((row) => asked.slice(row.number, row.number + 1).map(([page]) => [page, row] as const)));
}
