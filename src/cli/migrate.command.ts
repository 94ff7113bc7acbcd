import { Command } from "commander";
import { perform } from "./perform";
import { migrateWork } from "./works/migrate.work";

/** `csp-hub migrate` */
export function migrateCommand(): Command {
  return new Command("migrate")
    .description("Make the database when there is none, and bring its schema up to date.")
    .action(async () => {
      const run = await perform(migrateWork, null);
      console.log(run.length === 0 ? "The schema is up to date." : `Migrations run: ${run.join(", ")}.`);
    });
}
