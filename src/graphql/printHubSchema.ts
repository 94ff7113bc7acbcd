import { lexicographicSortSchema, printSchema } from "graphql";
import { hubSchema } from "./schema";

/** The schema in GraphQL's own language, with every description, in an order that does not depend on the code's. */
export function printHubSchema(): string {
  return `# Written by "csp-hub schema --write"; the tests fail when it differs from the code.\n\n${printSchema(lexicographicSortSchema(hubSchema()))}\n`;
}
