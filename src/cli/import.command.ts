import { Command, InvalidArgumentError } from "commander";
import type { Config } from "../config";
import type { Database } from "../database/database";
import { isDay } from "../domain/day";
import { ImportRunStatus } from "../domain/importRunStatus";
import { StartError } from "../errors";
import type { ImportRunReport } from "../services/import/importRun";
import { importProgress } from "./importProgress";
import { importSummary } from "./importSummary";
import { runAccount } from "./runAccount";
import { unknownSource } from "./unknownSource";
import { withSeededDatabase } from "./withSeededDatabase";

interface Options {
  readonly source: string;
  readonly publishedOn?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `csp-hub import PATH --source SLUG` */
export function importCommand(): Command {
  return new Command("import")
    .description(
      "Import a file, all of it or none, or each file of a folder or archive. The same again changes nothing.",
    )
    .argument("<path>", "what the source's connector reads, or a tidy CSV file: a header, then a row for each figure")
    .requiredOption("--source <slug>", "the source that the figures come from")
    .option("--published-on <date>", "the day on which it was published, such as 2026-07-23", dayOf)
    .option("--dry-run", "give the same account and write no figure")
    .option("--json", "print the account as one line of JSON, the last of standard output")
    .action(async (path: string, options: Options) => {
      const tell = (run: ImportRunReport) => {
        console.log(options.json ? JSON.stringify(runAccount(run)) : importSummary(run));
      };
      const failed = await withSeededDatabase(WHILE_IN_USE, (database, config) =>
        importAll(database, config, path, options, tell),
      );
      const [first] = failed;
      if (first) throw new StartError(failed.map(({ file, error }) => `${file} was refused: ${error}`).join("\n"));
    });
}

const WHILE_IN_USE =
  "When it has stopped, run this command again and start it anew; or leave it running and send the rows to its importMeasurements mutation.";

/** Imports what is at a path and tells each run when it is done; gives those that failed. */
async function importAll(
  database: Database,
  config: Config,
  path: string,
  options: Options,
  onRun: (run: ImportRunReport) => void,
): Promise<ImportRunReport[]> {
  // Loaded here, so that other commands need not wait for them.
  const { loadCatalogue } = await import("../catalogue/loadCatalogue.js");
  const { importFiles } = await import("../services/import/importFile.js");
  const catalogue = await loadCatalogue(database);
  const source = catalogue.source(options.source) ?? (await unknownSource(options.source, catalogue.sources));
  const progress = importProgress();
  const failed: ImportRunReport[] = [];
  try {
    const runs = importFiles(database, catalogue, {
      source,
      path,
      mostBytes: config.maxImportBytes,
      publishedOn: options.publishedOn ?? null,
      isDryRun: options.dryRun ?? false,
      onProgress: progress.tell,
    });
    for await (const run of runs) {
      progress.done();
      onRun(run);
      if (run.status === ImportRunStatus.FAILED) failed.push(run);
    }
  } finally {
    progress.done();
  }
  return failed;
}

function dayOf(given: string): string {
  if (isDay(given)) return given;
  throw new InvalidArgumentError(`It must be a date such as 2026-07-23, but is "${given}".`);
}
