import type { Catalogue } from "../../catalogue/catalogue";
import type { Source } from "../../catalogue/model";
import type { Database } from "../../database/database";
import type { SyncReport } from "./syncReport";
import { syncSource } from "./syncSource";
import type { SyncTerms } from "./syncTerms";

/** How many sources are read at once: while one is slow to answer, others are not kept waiting. */
const AT_ONCE = 3;

/** Looks at some sources and hands on what came of each as soon as it is known. What is wrong with one stops no other. */
export async function syncSources(
  database: Database,
  catalogue: Catalogue,
  sources: readonly Source[],
  terms: SyncTerms,
  onReport: (report: SyncReport) => void,
): Promise<void> {
  const waiting = sources.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const source of waiting) {
        if (terms.signal?.aborted) return;
        onReport(await syncSource(database, catalogue, source, terms));
      }
    }),
  );
}
