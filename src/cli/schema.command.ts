import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../config";
import { StartError } from "../errors";

/** Where the schema is kept for clients and reviewers to read. */
const COMMITTED = join(packageRoot(), "schema", "schema.graphql");

/** `csp-hub schema` */
export function schemaCommand(): Command {
  return new Command("schema")
    .description("Print the schema in GraphQL's own language, with every description.")
    .option("--write", "write it to schema/schema.graphql instead")
    .option("--check", "fail when schema/schema.graphql differs from the code")
    .action(async ({ write, check }: { write?: true; check?: true }) => {
      // Loaded here, so that other commands need not wait for it.
      const { printHubSchema } = await import("../graphql/printHubSchema.js");
      const printed = printHubSchema();
      if (check && readFileSync(COMMITTED, "utf8") !== printed) {
        throw new StartError('schema/schema.graphql differs from the code: run "csp-hub schema --write".');
      }
      if (write) writeFileSync(COMMITTED, printed);
      else if (!check) process.stdout.write(printed);
    });
}
