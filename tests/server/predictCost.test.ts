import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  getOperationAST,
  Kind,
  parse,
  validate,
} from "graphql";
import { servedHubSchema } from "../../src/graphql/federation/hubSubgraph";
import { depthLimit } from "../../src/server/depthLimit";
import { predictCost } from "../../src/server/predictCost";
import { processorTime } from "../harness/processorTime";
import { testConfig } from "./testServer";

const small = buildSchema(`
  type Query { hello: String, area: Area, areas(first: Int = 3): AreaPage!, pages(first: Int, last: Int): AreaPage!, list(first: Int): [Area!]!, any: Any }
  union Any = Area | Plan
  type Area { name: String, plans: [Plan!]!, grid: [[Plan]], series(last: Int): Series, parent: Area }
  type AreaPage { edges: [Edge!]!, nodes: [Area!]!, total: Int }
  type Edge { node: Area! }
  type Series { points: [Plan!]!, limits: Plan }
  type Plan { title: String, area: Area }
`);

function cost(query: string, variables: Record<string, unknown> = {}, schema: GraphQLSchema = small) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error("No operation.");
  return predictCost(schema, document, operation, variables);
}

describe("the predicted cost of a list that is answered item by item", () => {
  const representations = (length: number) => Array.from({ length }, () => ({ __typename: "Area", code: "E07000107" }));
  const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Area { parents { code } } } }`;
  const ofHub = (query: string, variables = {}) => cost(query, variables, servedHubSchema()).objects;

  it("is that of its items, those of a gateway and those of a client", () => {
    expect(ofHub(entities, { of: representations(3) })).toBe(3 * (1 + 10));
    expect(ofHub(entities, { of: [] })).toBe(0);
    expect(ofHub(`{ _entities(representations: { __typename: "Area", code: "x" }) { __typename } }`)).toBe(1);
    expect(ofHub(`{ nodes(ids: ["a", "b"]) { id } }`)).toBe(2);
  });

  it("is no more than a thousand times that of one, since no longer list is answered", () => {
    expect(ofHub(entities, { of: representations(5_000) })).toBe(1_000 * (1 + 10));
  });
});

describe("the predicted cost is the number of objects that could be returned", () => {
  it.each([
    ["nothing for plain values", "{ hello __typename }", 0],
    ["one for an object", "{ area { name } }", 1],
    ["ten for a list that says nothing of its length", "{ area { plans { title } } }", 1 + 10],
    ["a hundred for a list of lists", "{ area { grid { title } } }", 1 + 100],
    ["the number asked for", "{ areas(first: 7) { nodes { name } } }", 1 + 7],
    ["the schema's default", "{ areas { nodes { name } } }", 1 + 3],
    ["a page of fifty when nothing is asked", "{ pages { nodes { name } } }", 1 + 50],
    ["a page of fifty when null is asked", "{ areas(first: null) { nodes { name } } }", 1 + 50],
    ["the greater of first and last", "{ pages(first: 2, last: 4) { nodes { name } } }", 1 + 4],
    [
      "edges and nodes, which are the page itself",
      "{ areas(first: 7) { edges { node { name } } nodes { name } } }",
      1 + 7 * 3,
    ],
    ["a list with first of its own", "{ list(first: 4) { parent { name } } }", 4 * 2],
    [
      "the points of a series with last",
      "{ area { series(last: 8) { points { title } limits { title } } } }",
      1 + 1 + 8 + 1,
    ],
    ["ten again below a page", "{ areas(first: 2) { nodes { plans { title } } } }", 1 + 2 * (1 + 10)],
    ["no more than a thousand, since no field gives more", "{ areas(first: 2000000000) { nodes { name } } }", 1 + 1000],
    ["nothing of a page of less than nothing", "{ areas(first: -5) { nodes { name } } }", 1],
    [
      "fragments, followed",
      "{ ...A } fragment A on Query { area { ...B ... on Area { parent { name } } } } fragment B on Area { plans { title } }",
      12,
    ],
    ["the members of a union", "{ any { ... on Area { parent { name } } ... on Plan { area { name } } } }", 3],
    ["aliases, each for itself", "{ a: area { name } b: area { name } }", 2],
    [
      "not what is skipped",
      "{ area @skip(if: true) { plans { title } } ... @include(if: false) { area { name } } }",
      0,
    ],
  ])("counts %s", (_, query, objects) => {
    expect(cost(query)).toEqual({ objects, introspection: 0 });
  });

  it("counts variables, their defaults, and what is skipped by them", () => {
    const query = "query ($n: Int = 4, $no: Boolean = false) { areas(first: $n) @skip(if: $no) { nodes { name } } }";
    expect(cost(query, { n: 9, no: false }).objects).toBe(10);
    expect(cost(query, { no: false }).objects).toBe(1 + 3);
    expect(cost(query, { n: 9, no: true }).objects).toBe(0);
  });

  it("is known at once for an operation that doubles itself thirty times", () => {
    const names = Array.from({ length: 30 }, (_, i) => i);
    const doubling = names.map(
      (i) => `fragment F${i} on Area { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`,
    );
    const query = `{ area { ...F0 } } ${doubling.join(" ")} fragment F30 on Area { name }`;
    const startedAt = processorTime();
    expect(cost(query).objects).toBe(2 ** 31 - 1);
    expect(processorTime() - startedAt).toBeLessThan(500);
  });

  it("leaves introspection out, and counts it apart", () => {
    const { objects, introspection } = cost(getIntrospectionQuery());
    expect(objects).toBe(0);
    expect(introspection).toBeGreaterThan(1_000);
    expect(introspection).toBeLessThan(200_000);
  });
});

const contract = join(__dirname, "../../../shared/contract");
const published = join(__dirname, "../../schema");
const places = [
  ["the contract", contract, join(contract, "operations")],
  ["the hub's own schema", published, join(published, "operations")],
].filter(([, folder]) => existsSync(join(folder ?? "", "schema.graphql"))) as [string, string, string][];

describe("every named question stays within the default limits", () => {
  it.each(places)("of %s", (_, folder, operations) => {
    const schema = buildSchema(readFileSync(join(folder, "schema.graphql"), "utf8"));
    const files = existsSync(operations) ? readdirSync(operations).filter((file) => file.endsWith(".graphql")) : [];
    for (const file of files) {
      const document = parse(readFileSync(join(operations, file), "utf8"));
      expect(validate(schema, document, [depthLimit(testConfig.maxDepth)])).toEqual([]);
      for (const operation of document.definitions) {
        if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
        const { objects } = predictCost(schema, document, operation, { first: 1000 });
        expect({ file, objects, isWithin: objects < testConfig.maxCost / 2 }).toEqual({
          file,
          objects,
          isWithin: true,
        });
      }
    }
  });

  it("of this test, which asks for a strategy whole", () => {
    const query = "{ areas(first: 100) { nodes { plans { area { plans { area { name } } } } } } }";
    expect(cost(query).objects).toBe(1 + 100 * (1 + 10 * (2 + 10 * 2)));
    expect(cost(query).objects).toBeLessThan(testConfig.maxCost / 5);
  });
});
