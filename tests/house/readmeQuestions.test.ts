import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildSchema, parse, validate } from "graphql";

const textOf = (path: string) => readFileSync(resolve(__dirname, "../..", path), "utf8");

const schema = buildSchema(textOf("schema/schema.graphql"));

/** What README.md has a newcomer paste: the bodies of its requests. */
const bodies = [...textOf("README.md").matchAll(/^curl [^\n]* -d '([^']+)'$/gm)].map(([, body = ""]) => body);

describe("a question that README.md has a newcomer paste", () => {
  it("is there to be found", () => {
    expect(bodies).toHaveLength(2);
  });

  it.each(bodies)("is one that the graph takes: %s", (body) => {
    const { query } = JSON.parse(body) as { query: string };
    expect(validate(schema, parse(query))).toEqual([]);
  });
});
