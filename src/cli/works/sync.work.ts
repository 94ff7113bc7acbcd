import type { Source } from "../../catalogue/model";
import type { SyncReport } from "../../services/sync/syncReport";
import type { Work } from "../beside/work";
import { unknownSource } from "../unknownSource";

/** Which sources are to be looked at, every one when none is named, and how. */
interface WantedSync {
  readonly slugs: readonly string[];
  readonly isDryRun: boolean;
}

/** Syncs sources, tells of each when it is done, and gives the slugs of those that failed. */
export const syncWork: Work<WantedSync, SyncReport, string[]> = {
  name: "sync",
  needsCatalogue: true,
  do: async ({ database, config, signal, show, tell }, { slugs, isDryRun }) => {
    // Loaded here, so that other commands need not wait for them.
    const { loadCatalogue } = await import("../../catalogue/loadCatalogue.js");
    const { syncSources } = await import("../../services/sync/syncSources.js");
    const catalogue = await loadCatalogue(database);
    const named: Source[] = [];
    for (const slug of slugs) named.push(catalogue.source(slug) ?? (await unknownSource(slug, catalogue.sources)));
    const failed: string[] = [];
    const terms = { config, isDryRun, signal, onProgress: show };
    await syncSources(database, catalogue, slugs.length > 0 ? named : catalogue.sources, terms, (report) => {
      if (report.outcome === "FAILED") failed.push(report.source);
      tell(report);
    });
    signal.throwIfAborted();
    return failed;
  },
};
