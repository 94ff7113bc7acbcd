import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../../src/sources/workbook/readWorkbook";
import type { Cell, WorkbookLimits, WorkbookRow } from "../../../src/sources/workbook/workbook";

/** Every row of every sheet of a file, by the sheet's name. */
export async function sheetsAt(
  path: string,
  limits: Partial<WorkbookLimits> = {},
  wants: (sheet: string, index: number) => boolean = () => true,
): Promise<Record<string, WorkbookRow[]>> {
  const sheets: Record<string, WorkbookRow[]> = {};
  for await (const { sheet, rows } of readWorkbook(path, { wants, limits })) {
    sheets[sheet] ??= [];
    sheets[sheet].push(...rows);
  }
  return sheets;
}

/** The same of content, which is put into a file for as long as it is read. */
export async function sheetsOf(content: Buffer | string, limits: Partial<WorkbookLimits> = {}) {
  return withFile(content, (path) => sheetsAt(path, limits));
}

/** Only the cells of the one sheet of a workbook. */
export async function cellsOf(content: Buffer): Promise<(readonly Cell[])[]> {
  const [rows = []] = Object.values(await sheetsOf(content));
  return rows.map(({ cells }) => cells);
}

/** What a refusal says. */
export async function refusalOf(content: Buffer | string, limits: Partial<WorkbookLimits> = {}): Promise<string> {
  return sheetsOf(content, limits).then(
    (sheets) => `It was read: ${JSON.stringify(sheets).slice(0, 200)}`,
    (error: Error) => (error.name === "RefusedFile" ? error.message : `${error.stack}`),
  );
}

/** Does something with content that lies in a file, under a name that says nothing of what it is. */
export async function withFile<T>(content: Buffer | string, doing: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "csp-hub-workbook-"));
  try {
    const path = join(folder, "file");
    writeFileSync(path, content);
    return await doing(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
