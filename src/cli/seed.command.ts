import { Command } from "commander";
import { migrate } from "../database/migrate";
import { londonDay } from "../domain/londonDay";
import { whatWasLoaded } from "./whatWasLoaded";
import { withDatabase } from "./withDatabase";

/** `csp-hub seed` */
export function seedCommand(): Command {
  return new Command("seed")
    .description("Load the seed files into the database. Loading them again changes nothing.")
    .option("--demo", "add made-up figures for every indicator, each of which says so")
    .action(async ({ demo }: { demo?: true }) => {
      const { report, madeUp } = await withDatabase(async (database, config, shown) => {
        shown.say("Bringing the schema up to date");
        await migrate(database);
        shown.say("Loading the seeds");
        // Loaded here, so that other commands need not wait for it.
        const { loadSeeds } = await import("../services/seeds/loadSeeds.js");
        const loaded = await loadSeeds(database, config.seedsDir);
        if (!demo) return { report: loaded, madeUp: 0 };
        shown.say("Making figures up");
        const { addDemonstration } = await import("../services/seeds/demonstration/addDemonstration.js");
        const today = londonDay(new Date());
        return { report: loaded, madeUp: await addDemonstration(database, config.seedsDir, today) };
      });
      console.log(whatWasLoaded(report));
      const { written, removed } = report;
      const changed = written + removed > 0;
      if (demo) console.log(`Demonstration: ${madeUp} made-up figures, under the source demonstration. None is real.`);
      console.log(changed ? `Rows written: ${written}; removed: ${removed}.` : "Nothing had changed.");
    });
}
