import { Command } from "commander";
import { migrate } from "../database/migrate";
import { withDatabase } from "./withDatabase";

/** `csp-hub migrate` */
export function migrateCommand(): Command {
  return new Command("migrate")
    .description("Make the database when there is none, and bring its schema up to date.")
    .action(async () => {
      const run = await withDatabase((database, _config, shown) => {
        shown.say("Bringing the schema up to date");
        return migrate(database);
      });
      console.log(run.length === 0 ? "The schema is up to date." : `Migrations run: ${run.join(", ")}.`);
    });
}
