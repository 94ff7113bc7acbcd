import { Command } from "commander";
import { migrate } from "../database/migrate";
import { whatWasLoaded } from "./whatWasLoaded";
import { withDatabase } from "./withDatabase";

/** `csp-hub seed` */
export function seedCommand(): Command {
  return new Command("seed")
    .description("Load the seed files into the database. Loading them again changes nothing.")
    .action(async () => {
      const report = await withDatabase(async (database, config, shown) => {
        shown.say("Bringing the schema up to date");
        await migrate(database);
        shown.say("Loading the seeds");
        // Loaded here, so that other commands need not wait for it.
        const { loadSeeds } = await import("../services/seeds/loadSeeds.js");
        return loadSeeds(database, config.seedsDir);
      });
      console.log(whatWasLoaded(report));
      const { written, removed } = report;
      const changed = written + removed > 0;
      console.log(changed ? `Rows written: ${written}; removed: ${removed}.` : "Nothing had changed.");
    });
}
