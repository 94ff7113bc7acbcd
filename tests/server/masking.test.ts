import { type RunningServer, startServer } from "../../src/server/server";
import { SECRET, smallGraph } from "./smallGraph";
import { type Answer, ask, hubOf, post, send, serve, testConfig } from "./testServer";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

let server: RunningServer;
let log: jest.SpyInstance;
beforeAll(async () => {
  log = jest.spyOn(process.stderr, "write").mockImplementation(() => true);
  server = await serve(smallGraph(), { logLevel: "warn" });
});
beforeEach(() => log.mockClear());
afterAll(async () => {
  await server.close();
  log.mockRestore();
});

function logged(): Record<string, unknown>[] {
  return log.mock.calls.map(([line]) => JSON.parse(String(line)));
}

/** The same answer from GraphQL.js, which executes an operation the first time, and compiled, as from the second on. */
async function bothWays(query: string, check: (answer: Answer) => void) {
  for (let i = 0; i < 3; i += 1) {
    log.mockClear();
    check(await ask(server, query));
  }
}

describe("an error that nobody meant for the caller", () => {
  it.each([
    ["thrown with a connection string in its message", "{ hello leak }", { hello: "world", leak: null }, ["leak"]],
    ["rejected, with extensions of its own", "{ hello reject }", { hello: "world", reject: null }, ["reject"]],
    ["thrown and no Error at all", "{ hello text }", { hello: "world", text: null }, ["text"]],
    [
      "in an object of a list",
      "{ leakedItem { ok bad must } }",
      { leakedItem: [{ ok: "a", bad: null, must: "b" }] },
      ["leakedItem", 0, "bad"],
    ],
    ["a null where the schema allows none", "{ required { must } }", { required: null }, ["required", "must"]],
  ])("is masked, logged and explained by an id: %s", async (_, query, data, path) => {
    await bothWays(query, (answer) => {
      expect(answer.status).toBe(200);
      expect(answer.body.data).toEqual(data);
      expect(answer.body.errors).toEqual([
        {
          message: "Unexpected error.",
          locations: [{ line: 1, column: expect.any(Number) }],
          path,
          extensions: { code: "INTERNAL_SERVER_ERROR", id: expect.stringMatching(UUID) },
        },
      ]);
      expect(answer.text).not.toContain("s3cret");
      const lines = logged();
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ id: answer.body.errors?.[0]?.extensions.id, path, msg: "Unexpected error." });
      expect(lines[0]?.err).toMatchObject({ stack: expect.stringContaining("at ") });
    });
  });

  it("is masked in every place of a list, each with an id of its own, and the rest of the list is served", async () => {
    await bothWays("{ leakedList }", (answer) => {
      expect(answer.body.data).toEqual({ leakedList: ["fine", null, null, "fine too"] });
      expect(answer.body.errors?.map(({ path }) => path)).toEqual([
        ["leakedList", 1],
        ["leakedList", 2],
      ]);
      expect(new Set(answer.body.errors?.map(({ extensions }) => extensions.id)).size).toBe(2);
      expect(answer.text).not.toContain("s3cret");
      expect(JSON.stringify(logged())).toContain(SECRET);
    });
  });

  it("is masked when the context cannot be made, with status 500", async () => {
    const contextFor = () => {
      throw new Error(SECRET);
    };
    const other = await startServer(testConfig, { ...hubOf(smallGraph()), contextFor });
    const answer = await ask(other, "{ hello }");
    await other.close();
    expect(answer.status).toBe(500);
    expect(answer.body.errors?.[0]).toEqual({
      message: "Unexpected error.",
      extensions: { code: "INTERNAL_SERVER_ERROR", id: expect.stringMatching(UUID) },
    });
    expect(answer.text).not.toContain("s3cret");
  });
});

describe("an error that is meant for the caller", () => {
  it("keeps its message and code, leaves the status at 200 and nulls its field only", async () => {
    await bothWays("{ hello refuse(first: 0) }", (answer) => {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({
        data: { hello: "world", refuse: null },
        errors: [
          {
            message: "first must be a whole number from 1 to 100, but is 0.",
            locations: [{ line: 1, column: 9 }],
            path: ["refuse"],
            extensions: { code: "INVALID_PAGE_SIZE" },
          },
        ],
        extensions: { cost: { predicted: 0 } },
      });
      expect(logged()).toEqual([]);
    });
  });

  it.each([
    ["a syntax error", "{", "GRAPHQL_PARSE_FAILED", "Syntax Error: Expected Name, found <EOF>."],
    [
      "an unknown field",
      "{ helo }",
      "GRAPHQL_VALIDATION_FAILED",
      'Cannot query field "helo" on type "Query". Did you mean "hello"?',
    ],
    ["an unknown operation", "query A { hello }", "OPERATION_RESOLUTION_FAILURE", 'Unknown operation named "B".'],
    [
      "a literal that its scalar refuses",
      '{ echo(day: "soon") }',
      "INVALID_TEXT",
      'Expected value of type "Day", found "soon"; ',
    ],
  ])("keeps them when it is %s, with status 400", async (_, query, code, message) => {
    const answer = await post(server, { query, ...(query.includes("query A") && { operationName: "B" }) });
    expect(answer.status).toBe(400);
    expect(answer.body).not.toHaveProperty("data");
    expect(answer.body.errors).toHaveLength(1);
    expect(answer.body.errors?.[0]?.message).toContain(message);
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code });
    expect(logged()).toEqual([]);
  });

  it("keeps them when it is a bad variable, with status 400, and names the variable", async () => {
    const query = "query ($kind: Kind!, $filter: Filter) { echo(kind: $kind, filter: $filter) }";
    for (let i = 0; i < 3; i += 1) {
      const answer = await ask(server, query, { kind: "HOLIDAY", filter: { codes: [1] } });
      expect(answer.status).toBe(400);
      expect(answer.body).toEqual({
        errors: [
          {
            message: 'Variable "$kind" got invalid value "HOLIDAY"; Value "HOLIDAY" does not exist in "Kind" enum.',
            locations: [{ line: 1, column: 8 }],
            extensions: { code: "BAD_USER_INPUT" },
          },
          {
            message:
              'Variable "$filter" got invalid value 1 at "filter.codes[0]"; String cannot represent a non string value: 1',
            locations: [{ line: 1, column: 22 }],
            extensions: { code: "BAD_USER_INPUT" },
          },
        ],
      });
    }
  });

  it("keeps them when a null variable stands where a default did, as GraphQL has it: in its field", async () => {
    const query = "query ($n: Int = 1) { hello argument(count: $n) }";
    for (let i = 0; i < 3; i += 1) {
      const answer = await ask(server, query, { n: null });
      expect(answer.status).toBe(200);
      expect(answer.body.data).toEqual({ hello: "world", argument: null });
      expect(answer.body.errors).toEqual([
        {
          message: 'Argument "count" of non-null type "Int!" must not be null.',
          locations: [{ line: 1, column: 45 }],
          path: ["argument"],
          extensions: { code: "BAD_USER_INPUT" },
        },
      ]);
    }
    expect(logged()).toEqual([]);
  });

  it("keeps them when it is a persisted query, which this server does not keep", async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: "0".repeat(64) } };
    const answer = await post(server, { extensions });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]?.extensions).toEqual({ code: "PERSISTED_QUERY_NOT_SUPPORTED" });
  });
});

it("an answer carries its predicted cost and nothing that varies, so the same question gets the same bytes", async () => {
  const query = "{ areas(first: 2) { nodes { title } } }";
  const answers = [await ask(server, query), await ask(server, query), await ask(server, query)];
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(answers[0]?.text).toBe(
    '{"data":{"areas":{"nodes":[{"title":"Kent"},{"title":"Dartford"}]}},"extensions":{"cost":{"predicted":3}}}\n',
  );
});

it("reading the graph by GET gives what POST gives", async () => {
  const query = "query ($first: Int) { areas(first: $first) { totalCount } }";
  const search = new URLSearchParams({ query, variables: '{"first":1}' });
  const [got, posted] = [await send(`${server.address}/graphql?${search}`), await ask(server, query, { first: 1 })];
  expect(got.status).toBe(200);
  expect(got.text).toBe(posted.text);
});
