import { Command } from "commander";
import type { Source } from "../catalogue/model";
import type { Config } from "../config";
import type { Database } from "../database/database";
import { StartError } from "../errors";
import type { SyncReport } from "../services/sync/syncReport";
import { importProgress } from "./importProgress";
import { runAccount } from "./runAccount";
import { syncSummary } from "./syncSummary";
import { unknownSource } from "./unknownSource";
import { withSeededDatabase } from "./withSeededDatabase";

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
}

/** `csp-hub sync [SLUG…]` */
export function syncCommand(): Command {
  return new Command("sync")
    .description("Look at each source for what has not been read yet, and read it. Nothing new costs nothing.")
    .argument("[slugs...]", "the sources to look at; every one that has somewhere to look when none is named")
    .option("--dry-run", "give the same account and write no figure")
    .option("--json", "print a line of JSON for each source")
    .action(async (slugs: string[], options: Options) => {
      const tell = (report: SyncReport) =>
        console.log(
          options.json ? JSON.stringify({ ...report, runs: report.runs.map(runAccount) }) : syncSummary(report),
        );
      const failed = await withSeededDatabase(WHILE_IN_USE, (database, config) =>
        syncAll(database, config, slugs, options, tell),
      );
      if (failed.length > 0) throw new StartError(`Not everything could be read: ${failed.join(", ")}.`);
    });
}

const WHILE_IN_USE =
  "The server that holds it reads sources by itself as their schedules say, and at once by its syncSource mutation.";

/** Syncs sources and tells of each when it is done; gives the slugs of those that failed. */
async function syncAll(
  database: Database,
  config: Config,
  slugs: readonly string[],
  options: Options,
  onReport: (report: SyncReport) => void,
): Promise<string[]> {
  // Loaded here, so that other commands need not wait for them.
  const { loadCatalogue } = await import("../catalogue/loadCatalogue.js");
  const { syncSources } = await import("../services/sync/syncSources.js");
  const catalogue = await loadCatalogue(database);
  const sources: Source[] = [];
  for (const slug of slugs) sources.push(catalogue.source(slug) ?? (await unknownSource(slug, catalogue.sources)));
  const progress = importProgress();
  const failed: string[] = [];
  try {
    const isDryRun = options.dryRun ?? false;
    const terms = { config, isDryRun, onProgress: progress.tell };
    await syncSources(database, catalogue, slugs.length > 0 ? sources : catalogue.sources, terms, (report) => {
      progress.done();
      if (report.outcome === "FAILED") failed.push(report.source);
      // Of sources that were not named, those that there is nowhere to look for are not worth a line.
      if (slugs.length > 0 || !["NOWHERE", "DISABLED"].includes(report.outcome)) onReport(report);
    });
  } finally {
    progress.done();
  }
  return failed;
}
