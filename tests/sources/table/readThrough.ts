import type { Connector } from "../../../src/sources";
import type { Known } from "../../../src/sources/known";
import type { Observation, SourceRow } from "../../../src/sources/observation";
import type { Rejection } from "../../../src/sources/rejection";
import { SourceFile } from "../../../src/sources/sourceFile";
import { withFile } from "../workbook/reading";

/** A day by which every year at hand has been revised. */
export const TODAY = "2026-11-26";

/** Everything that a connector says of a file on this machine. */
export async function rowsAt<S>(
  connector: Connector<S>,
  path: string,
  known: Known,
  { name, today = TODAY, settings = {} }: { name?: string; today?: string; settings?: unknown } = {},
): Promise<SourceRow[]> {
  const file = await SourceFile.open(path, 200_000_000, name);
  try {
    const rows: SourceRow[] = [];
    const terms = { settings: connector.settings.parse(settings), known, today };
    for await (const some of connector.read(file, terms)) rows.push(...some);
    return rows;
  } finally {
    await file.close();
  }
}

/** The same of content, under the name of the file that it would be. */
export function rowsOf<S>(
  connector: Connector<S>,
  content: Buffer | string,
  known: Known,
  more: { name?: string; today?: string; settings?: unknown } = {},
): Promise<SourceRow[]> {
  return withFile(content, (path) => rowsAt(connector, path, known, more));
}

/** What a refusal of the whole file says. */
export function refusalOf<S>(
  connector: Connector<S>,
  content: Buffer | string,
  known: Known,
  more: { name?: string; settings?: unknown } = {},
): Promise<string> {
  return rowsOf(connector, content, known, more).then(
    (rows) => `It was read: ${JSON.stringify(rows).slice(0, 200)}`,
    (error: Error) => (error.name === "RefusedFile" ? error.message : `${error.stack}`),
  );
}

export const figuresIn = (rows: readonly SourceRow[]): Observation[] =>
  rows.filter((row): row is Observation => row.kind === "OBSERVATION");

export const rejectionsIn = (rows: readonly SourceRow[]): Rejection[] =>
  rows.filter((row): row is Rejection => row.kind === "REJECTION");

/** How many rows each rule has passed over. */
export function ignoredIn(rows: readonly SourceRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) if (row.kind === "IGNORED") counts[row.rule] = (counts[row.rule] ?? 0) + row.rows;
  return counts;
}

/** What is to be compared of a figure with what the hub holds. */
export const saidOf = ({ measure, area, period, value, absence, flags, note }: Observation) => ({
  measure,
  area,
  period,
  value,
  absence,
  flags: [...flags].sort(),
  note,
});
