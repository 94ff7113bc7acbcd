import type { Day } from "../../domain/day";
import type { WorkbookRow } from "../workbook/workbook";
import { dayInWords } from "./dayInWords";

/** The day of the next publication stands there too. */
const NEXT = /next/i;

/** When a sheet of contents or metadata says that its workbook was published; null when it does not say. */
export function publicationDay(rows: readonly WorkbookRow[]): Day | null {
  for (const { cells } of rows) {
    const text = cells.filter((cell) => typeof cell === "string").join(" ");
    const day = NEXT.test(text) ? null : dayInWords(text);
    if (day !== null) return day;
  }
  return null;
}
