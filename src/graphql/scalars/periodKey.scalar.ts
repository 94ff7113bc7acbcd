import { type ASTNode, GraphQLError, GraphQLScalarType, valueFromASTUntyped } from "graphql";
import { readPeriod } from "../../domain/period/readPeriod";

/** How much of a value that is no text a message repeats. */
const LONGEST_ECHO = 20;

/** A period on the wire: its key. Comes in by any spelling that can be read, and reaches resolvers as the key too. */
export const PeriodKey = new GraphQLScalarType<string, string>({
  name: "PeriodKey",
  description: `A reporting period in its canonical spelling: month "2025-12", financial quarter "2025/26-Q3" (October to December
2025), financial year "2025/26" (April to March), calendar year "2025", year ending "YE-2020-09".

Input also takes the spellings that publishers use ("Apr 2020 to Mar 2021", "2020-21", "FY2020-21 Q4", "Apr-Jun 2021",
"Dec 2025", "year ending September 2020", "2021-01-01/P3M"), and refuses with the reason what may mean two periods
("2020-Q4"), academic years, and spans that are not a month, a financial quarter or a year. NNNN-NN with NN from 01 to 12
is always a month: the year is written 2010/11. Years are read from 1900 to 2199. A year ending March is a financial year
and a year ending December a calendar year, spelt only so.

As a range, \`from\` takes periods that start on or after its first day, \`to\` those that end on or before its last.`,
  serialize: keyOf,
  parseValue: (value) => readKey(value),
  parseLiteral: (node) => readKey(valueFromASTUntyped(node), node),
});

/** The key of a period, or a key as it is. */
function keyOf(value: unknown): string {
  const key = typeof value === "object" && value !== null && "key" in value ? value.key : value;
  if (typeof key !== "string") throw new TypeError("PeriodKey takes a period or its key.");
  return key;
}

function readKey(value: unknown, node?: ASTNode): string {
  if (typeof value !== "string") {
    const shown = String(JSON.stringify(value)).slice(0, LONGEST_ECHO);
    throw badPeriod(`A period is text, such as "2025/26", but is ${shown}.`, node);
  }
  const reading = readPeriod(value);
  if ("reason" in reading) throw badPeriod(`${reading.reason}.`, node);
  return reading.period.key;
}

function badPeriod(message: string, nodes?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: "BAD_USER_INPUT" } });
}
