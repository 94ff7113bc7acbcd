import writeXlsxFile, { type Cell, type Row } from "write-excel-file/node";
import { RETURN_COLUMNS, type ReturnColumn } from "../../sources/partnerReturn/returnColumns";
import type { ReturnTemplate, TemplateCell } from "./returnTemplate";

/** How wide each column is, in characters. */
const WIDTHS: Readonly<Record<ReturnColumn, number>> = {
  measure: 32,
  indicator: 48,
  area: 12,
  areaName: 16,
  unit: 12,
  category: 32,
  period: 12,
  value: 12,
  numerator: 12,
  denominator: 12,
  absence: 20,
  note: 48,
};

/** What stands out as to be filled in, and as the head of a table. */
const TO_FILL = { backgroundColor: "#FFF7D6", borderStyle: "thin", borderColor: "#B1B4B6" } as const;
const HEAD = { fontWeight: "bold", backgroundColor: "#E6E9EC", wrap: true } as const;
const FILLED_IN: readonly ReturnColumn[] = ["value", "numerator", "denominator", "absence", "note"];

/** A template as a workbook with the sheets Return and Guidance. Every text is stored as text, so none is a formula. */
export function templateWorkbook({ above, columns, rows, guidance }: ReturnTemplate): Promise<Buffer> {
  const [title = [], ...lines] = above;
  const head = columns.map((column) => cellOf(RETURN_COLUMNS[column].title, HEAD));
  const table = rows.map((cells) =>
    cells.map((cell, at) => cellOf(cell, isFilledIn(columns[at]) ? TO_FILL : { wrap: true, alignVertical: "top" })),
  );
  const [heading = [], ...meanings] = guidance;
  return writeXlsxFile([
    {
      sheet: "Return",
      columns: columns.map((column) => ({ width: WIDTHS[column] })),
      data: [rowOf(title, { fontWeight: "bold", fontSize: 14 }), ...lines.map((line) => rowOf(line)), head, ...table],
    },
    {
      sheet: "Guidance",
      columns: [{ width: 56 }, { width: 110 }],
      data: [
        rowOf(heading, { fontWeight: "bold", fontSize: 14 }),
        ...meanings.map((line) => rowOf(line, { wrap: true, alignVertical: "top" })),
      ],
    },
  ]).toBuffer();
}

type Style = Omit<Extract<Cell, { format?: string }>, "value" | "type" | "format">;

function isFilledIn(column: ReturnColumn | undefined): boolean {
  return column !== undefined && FILLED_IN.includes(column);
}

function rowOf(cells: readonly TemplateCell[], style: Style = {}): Row {
  return cells.map((cell) => cellOf(cell, style));
}

function cellOf(value: TemplateCell, style: Style): Cell {
  if (value === null) return style;
  return typeof value === "number" ? { ...style, type: Number, value } : { ...style, type: String, value };
}
