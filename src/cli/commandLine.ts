import { Command } from "commander";
import { importCommand } from "./import.command";
import { migrateCommand } from "./migrate.command";
import { schemaCommand } from "./schema.command";
import { seedCommand } from "./seed.command";
import { startCommand } from "./start.command";
import { syncCommand } from "./sync.command";
import { templateCommand } from "./template.command";

/** The command `csp-hub`. Wrong usage throws a CommanderError instead of ending the process. */
export function commandLine(): Command {
  const program = new Command("csp-hub")
    .description("A GraphQL data hub for Community Safety Partnerships.")
    .addHelpText("after", "\nSettings come from the environment; README.md lists them.")
    .exitOverride();
  for (const command of [
    startCommand(),
    migrateCommand(),
    seedCommand(),
    importCommand(),
    syncCommand(),
    templateCommand(),
    schemaCommand(),
  ]) {
    program.addCommand(command.exitOverride());
  }
  return program;
}
