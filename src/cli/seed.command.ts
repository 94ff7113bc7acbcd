import { Command } from "commander";
import { perform } from "./perform";
import { whatWasLoaded } from "./whatWasLoaded";
import { seedWork } from "./works/seed.work";

/** `csp-hub seed` */
export function seedCommand(): Command {
  return new Command("seed")
    .description("Load the seed files into the database. Loading them again changes nothing.")
    .option("--demo", "add made-up figures for every indicator, each of which says so")
    .action(async ({ demo }: { demo?: true }) => {
      const { report, madeUp } = await perform(seedWork, { demo: demo ?? false });
      console.log(whatWasLoaded(report));
      const { written, removed } = report;
      const changed = written + removed > 0;
      if (demo) console.log(`Demonstration: ${madeUp} made-up figures, under the source demonstration. None is real.`);
      console.log(changed ? `Rows written: ${written}; removed: ${removed}.` : "Nothing had changed.");
    });
}
