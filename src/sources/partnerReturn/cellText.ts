import type { Cell } from "../workbook/workbook";

/** What stands in a cell, as text without blanks around it; empty when nothing does. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}
