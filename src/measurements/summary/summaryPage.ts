import DataLoader from "dataloader";
import type { Asking } from "../asking";
import { ListedPage, type PageWanted } from "../page/listedPage";
import type { PagePart, PageRow, Window } from "../page/pageSql";
import { Parameters } from "../parameters";
import { sortKeys } from "./groupOrder";
import { type GroupRow, groupOf } from "./groupRow";
import type { MeasurementGroup } from "./measurementGroup";
import { summaryPageSql } from "./pageSql";
import { type Summary, summaryOf } from "./summary";
import type { SummaryQuestion } from "./summaryQuestion";

/**
 * A page of the groups that a question asks for: one statement whatever their number, which groups, judges, combines,
 * sorts and counts. Throws INVALID_SUMMARY, INVALID_PER_POPULATION, INVALID_ID and INVALID_CURSOR.
 */
export function summaryPage(
  question: SummaryQuestion,
  wanted: PageWanted,
  asking: Asking,
): ListedPage<MeasurementGroup> {
  const summary = summaryOf(question, asking.catalogue);
  const listed = {
    of: "MeasurementGroup",
    order: sortKeys(summary.order),
    read: (row: unknown) => groupOf(row as GroupRow, asking.catalogue),
  };
  return new ListedPage(listed, wanted, (window) => {
    const parts = new DataLoader(
      async (asked: readonly PagePart[]) => {
        const row = await read(summary, window, new Set(asked), asking);
        return asked.map(() => row);
      },
      { cache: false },
    );
    return (part) => parts.load(part);
  });
}

async function read(summary: Summary, window: Window, asked: ReadonlySet<PagePart>, asking: Asking): Promise<PageRow> {
  const parameters = new Parameters();
  const statement = summaryPageSql(summary, window, asked, asking, parameters);
  const [row] = await asking.database.dataSource.query<PageRow[]>(statement, parameters.values);
  if (row === undefined) throw new Error("A summary was not answered.");
  return row;
}
