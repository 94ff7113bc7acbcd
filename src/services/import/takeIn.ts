import type { IgnoreRule, TallyCode } from "../../sources/account";
import type { SourceRow } from "../../sources/observation";
import type { ImportProgress, ImportRequest } from "./importRequest";
import type { Resolver } from "./resolve/resolver";
import type { Staging } from "./stage/staging";

/** What was read, and what became of it so far. Rows that are counted into figures are judged by those, later. */
export interface Taken {
  /** Source rows. */
  read: number;
  /** Rows that stand for a figure and may be kept. */
  staged: number;
  /** Figures that were counted from rows and may be kept. */
  counted: number;
  /** Rows that stand for a figure and are rejected. */
  rejected: number;
  /** Rows that a rule passes over. */
  readonly ignored: Map<IgnoreRule, number>;
  /** What else was counted of the rows. */
  readonly tallied: Map<TallyCode, number>;
}

/** Reads a source to its end, checks each figure and sets it aside. */
export async function takeIn(
  { reading }: ImportRequest,
  resolver: Resolver,
  staging: Staging,
  tell: (progress: Pick<ImportProgress, "stage" | "read">) => void,
): Promise<Taken> {
  const taken: Taken = { read: 0, staged: 0, counted: 0, rejected: 0, ignored: new Map(), tallied: new Map() };
  tell({ stage: "reading", read: 0 });
  let place = 0;
  try {
    for await (const rows of reading) {
      for (const row of rows) {
        place += 1;
        take(row, place, taken, resolver, staging);
      }
      await staging.flushFull();
      tell({ stage: staging.hasBegun ? "staging" : "reading", read: taken.read });
    }
  } finally {
    await staging.settle();
  }
  return taken;
}

function take(row: SourceRow, place: number, taken: Taken, resolver: Resolver, staging: Staging): void {
  if (row.kind === "TALLIED") {
    add(taken.tallied, row.of, row.rows);
    return;
  }
  if (row.kind === "COUNTED") {
    taken.read += row.rows;
    staging.addCountedRows(row);
    return;
  }
  const figure = row.kind === "OBSERVATION" ? row.figure : null;
  const isRow = figure === null;
  if (isRow) taken.read += row.kind === "IGNORED" ? row.rows : 1;
  const outcome = row.kind === "OBSERVATION" ? resolver.resolve(row) : row;
  switch (outcome.kind) {
    case "RESOLVED":
      staging.addRow(place, outcome);
      if (isRow) taken.staged += 1;
      else taken.counted += 1;
      break;
    case "REJECTION":
      staging.addRejection(place, outcome, figure);
      if (isRow) taken.rejected += 1;
      break;
    case "IGNORED":
      if (isRow) add(taken.ignored, outcome.rule, outcome.rows);
  }
}

function add<K>(counts: Map<K, number>, key: K, rows: number): void {
  counts.set(key, (counts.get(key) ?? 0) + rows);
}
