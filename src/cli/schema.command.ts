import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { packageRoot } from "../config";
import { StartError } from "../errors";

interface Options {
  readonly subgraph?: true;
  readonly write?: true;
  readonly check?: true;
}

/** `csp-hub schema` */
export function schemaCommand(): Command {
  return new Command("schema")
    .description("Print the schema in GraphQL's own language, with every description.")
    .option("--subgraph", "print it as a subgraph of Apollo Federation, with its keys")
    .option("--write", "write it to schema/schema.graphql, or to schema/subgraph.graphql, instead")
    .option("--check", "fail when that file differs from the code")
    .action(async ({ subgraph, write, check }: Options) => {
      // Loaded here, so that other commands need not wait for it.
      const { printHubSchema, printHubSubgraph } = await import("../graphql/printHubSchema.js");
      const printed = subgraph ? printHubSubgraph() : printHubSchema();
      // Kept for clients, gateways and reviewers to read.
      const name = subgraph ? "subgraph.graphql" : "schema.graphql";
      const committed = join(packageRoot(), "schema", name);
      if (check && (!existsSync(committed) || readFileSync(committed, "utf8") !== printed)) {
        const options = subgraph ? "--subgraph --write" : "--write";
        throw new StartError(`schema/${name} differs from the code: run "csp-hub schema ${options}".`);
      }
      if (write) writeFileSync(committed, printed);
      else if (!check) process.stdout.write(printed);
    });
}
