import { Command } from "commander";
import { StartError } from "../errors";
import type { SyncReport } from "../services/sync/syncReport";
import { importProgress } from "./importProgress";
import { perform } from "./perform";
import { runAccount } from "./runAccount";
import { syncSummary } from "./syncSummary";
import { syncWork } from "./works/sync.work";

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
      const failed = await syncAll(slugs, options);
      if (failed.length > 0) throw new StartError(`Not everything could be read: ${failed.join(", ")}.`);
    });
}

/** Syncs sources and shows what came of each when it is done; gives the slugs of those that failed. */
async function syncAll(slugs: readonly string[], { dryRun, json }: Options): Promise<string[]> {
  const shown = importProgress();
  // Of sources that were not named, those that there is nowhere to look for are not worth a line.
  const isWorthALine = ({ outcome }: SyncReport) => slugs.length > 0 || !["NOWHERE", "DISABLED"].includes(outcome);
  try {
    return await perform(
      syncWork,
      { slugs, isDryRun: dryRun ?? false },
      {
        show: shown.tell,
        tell: (report) => {
          shown.done();
          if (isWorthALine(report)) console.log(json ? jsonOf(report) : syncSummary(report));
        },
      },
    );
  } finally {
    shown.done();
  }
}

const jsonOf = (report: SyncReport) => JSON.stringify({ ...report, runs: report.runs.map(runAccount) });
