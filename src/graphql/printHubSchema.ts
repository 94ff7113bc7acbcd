import { lexicographicSortSchema, printSchema } from "graphql";
import { hubSubgraph } from "./federation/hubSubgraph";
import { printSubgraph } from "./federation/printSubgraph";
import { hubSchema } from "./schema";

const headed = (options: string, printed: string) =>
  `# Written by "csp-hub schema ${options}"; the tests fail when it differs from the code.\n\n${printed}\n`;

/** The schema in GraphQL's own language, with every description, in an order that does not depend on the code's. */
export function printHubSchema(): string {
  return headed("--write", printSchema(lexicographicSortSchema(hubSchema())));
}

/** The same as a subgraph of Apollo Federation, with the keys by which other graphs may name its things. */
export function printHubSubgraph(): string {
  return headed("--subgraph --write", printSubgraph(hubSchema(), hubSubgraph));
}
