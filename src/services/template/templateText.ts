import { RETURN_COLUMNS } from "../../sources/partnerReturn/returnColumns";
import type { ReturnTemplate, TemplateCell } from "./returnTemplate";

/** Programs that open a text take cells that begin so for formulas (OWASP, CSV injection). */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/;

/** A template as comma-separated text in UTF-8, with the mark by which Excel knows that it is. */
export function templateText({ above, columns, rows }: ReturnTemplate): string {
  const titles = columns.map((column) => RETURN_COLUMNS[column].title);
  return `\ufeff${[...above, titles, ...rows].map(lineOf).join("")}`;
}

function lineOf(cells: readonly TemplateCell[]): string {
  return `${cells.map(written).join(",")}\r\n`;
}

function written(cell: TemplateCell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const harmless = LIKE_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
