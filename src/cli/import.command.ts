import { Command, InvalidArgumentError } from "commander";
import { isDay } from "../domain/day";
import { StartError } from "../errors";
import { importProgress } from "./importProgress";
import { importSummary } from "./importSummary";
import { namedPath } from "./namedPath";
import { perform } from "./perform";
import { runAccount } from "./runAccount";
import { importWork } from "./works/import.work";

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
      const { failed, passedOver } = await importAll(path, options);
      // Not among the accounts, of which a program reads every line.
      for (const sentence of passedOver) console.error(sentence);
      if (failed.length > 0)
        throw new StartError(failed.map(({ file, error }) => `${file} was refused: ${error}`).join("\n"));
    });
}

/** Imports what is at a path and shows each run when it is done. */
async function importAll(path: string, { source, publishedOn, dryRun, json }: Options) {
  const shown = importProgress();
  const order = { ...namedPath(path), source, publishedOn: publishedOn ?? null, isDryRun: dryRun ?? false };
  try {
    return await perform(importWork, order, {
      show: shown.tell,
      tell: (run) => {
        shown.done();
        console.log(json ? JSON.stringify(runAccount(run)) : importSummary(run));
      },
    });
  } finally {
    shown.done();
  }
}

function dayOf(given: string): string {
  if (isDay(given)) return given;
  throw new InvalidArgumentError(`It must be a date such as 2026-07-23, but is "${given}".`);
}
