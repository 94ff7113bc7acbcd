import type { SourceRow } from "../../sources/observation";
import type { ImportProgress, ImportRequest } from "./importRequest";
import type { Resolver } from "./resolve/resolver";
import type { Staging } from "./stage/staging";

/** How many rows were read, and what became of them so far. */
export interface Taken {
  read: number;
  /** Rows that may be kept. */
  staged: number;
  rejected: number;
  ignored: number;
}

/** Reads a source to its end, checks each row and sets it aside. */
export async function takeIn(
  { reading }: ImportRequest,
  resolver: Resolver,
  staging: Staging,
  tell: (progress: Pick<ImportProgress, "stage" | "read">) => void,
): Promise<Taken> {
  const taken: Taken = { read: 0, staged: 0, rejected: 0, ignored: 0 };
  tell({ stage: "reading", read: 0 });
  try {
    for await (const rows of reading) {
      for (const row of rows) take(row, taken, resolver, staging);
      await staging.flushFull();
      tell({ stage: staging.hasBegun ? "staging" : "reading", read: taken.read });
    }
  } finally {
    await staging.settle();
  }
  return taken;
}

function take(row: SourceRow, taken: Taken, resolver: Resolver, staging: Staging): void {
  taken.read += 1;
  const outcome = row.kind === "OBSERVATION" ? resolver.resolve(row) : row;
  switch (outcome.kind) {
    case "RESOLVED":
      staging.addRow(taken.read, outcome);
      taken.staged += 1;
      break;
    case "REJECTION":
      staging.addRejection(taken.read, outcome);
      taken.rejected += 1;
      break;
    case "IGNORED":
      taken.ignored += 1;
  }
}
