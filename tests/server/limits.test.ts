import { getIntrospectionQuery } from "graphql";
import type { RunningServer } from "../../src/server/server";
import { processorTime } from "../harness/processorTime";
import { smallGraph } from "./smallGraph";
import { type Answer, ask, post, serve } from "./testServer";

let server: RunningServer;
beforeAll(async () => {
  server = await serve(smallGraph(), { maxDepth: 8, maxCost: 2_000, maxTokens: 3_000, maxBodyBytes: 50_000 });
});
afterAll(() => server.close());

/** Whatever was refused, the next request is served, and soon. */
afterEach(async () => {
  const startedAt = processorTime();
  expect((await ask(server, "{ hello }")).body.data).toEqual({ hello: "world" });
  expect(processorTime() - startedAt).toBeLessThan(1_000);
});

function expectRefusal({ status, body }: Answer, code: string, message: string | RegExp, expected = 400) {
  expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: expected, code });
  expect(body.errors).toHaveLength(1);
  expect(body.errors?.[0]?.message).toMatch(message);
  expect(body).not.toHaveProperty("data");
}

/** Areas of plans of areas, and so on: the graph's nouns go in circles, and so can a question. */
function circle(times: number): string {
  return `{ plan { ${"area { plans { ".repeat(times)} title ${"} } ".repeat(times)} } }`;
}

describe("depth", () => {
  it("is refused beyond the limit, and the message says both", async () => {
    const answer = await ask(server, circle(4));
    expectRefusal(answer, "QUERY_TOO_DEEP", "The operation nests 10 fields deep; the limit is 8.");
  });

  it("is counted through fragments", async () => {
    const query = `{ plan { ...A } } fragment A on Plan { area { ...B } } fragment B on Area { plans { ...C } }
      fragment C on Plan { area { plans { area { ... { plans { area { title } } } } } } }`;
    expectRefusal(await ask(server, query), "QUERY_TOO_DEEP", "The operation nests 9 fields deep; the limit is 8.");
  });

  it("is allowed up to the limit", async () => {
    const answer = await ask(server, "{ plan { area { plans { area { plans { parts { id title } } } } } } }");
    expect(answer.status).toBe(200);
  });

  it("does not follow a fragment that spreads itself for ever", async () => {
    const answer = await ask(server, "{ plan { ...A } } fragment A on Plan { area { plans { ...A } } }");
    expectRefusal(answer, "GRAPHQL_VALIDATION_FAILED", 'Cannot spread fragment "A" within itself.');
  });

  it("does not count introspection, which GraphQL.js limits itself", async () => {
    const types =
      "{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } }";
    expect((await ask(server, types)).status).toBe(200);
    const circular = `{ __schema { types { ${"fields { type { ".repeat(5)} name ${"} } ".repeat(5)} } } }`;
    expectRefusal(await ask(server, circular), "GRAPHQL_VALIDATION_FAILED", "Maximum introspection depth exceeded");
  });

  it("of fifteen hundred levels is refused without a fuss", async () => {
    const answer = await ask(server, `${"{ plan ".repeat(1_400)}{ title }${" }".repeat(1_400)}`);
    expect(answer.status).toBe(400);
  });
});

describe("cost", () => {
  it("of a circular query is refused before anything runs", async () => {
    const startedAt = processorTime();
    const answer = await ask(server, `${circle(3).slice(0, -1)} again: ${circle(3).slice(2)}`);
    expectRefusal(answer, "QUERY_TOO_COSTLY", /^The operation could return 2444 objects; the limit is 2000\./);
    expect(processorTime() - startedAt).toBeLessThan(1_000);
  });

  it("is worked out with the variables: the same question is served for a short page and refused for a long one", async () => {
    const query = "query ($first: Int!) { areas(first: $first) { nodes { plans { title } } } }";
    const served = await ask(server, query, { first: 100 });
    expect(served.body.extensions).toEqual({ cost: { predicted: 1101 } });
    expectRefusal(await ask(server, query, { first: 1000 }), "QUERY_TOO_COSTLY", "could return 11001 objects");
  });

  it("of a flood of aliases is refused", async () => {
    const flood = Array.from({ length: 200 }, (_, i) => `a${i}: things { title }`).join(" ");
    expectRefusal(
      await ask(server, `{ areas(first: 10) { nodes { code } } ${flood} }`),
      "QUERY_TOO_COSTLY",
      "could return 2011 objects",
    );
  });

  it("of introspection has a limit of its own, which no tool's query comes near", async () => {
    expect((await ask(server, getIntrospectionQuery())).status).toBe(200);
    const worse = Array.from(
      { length: 20 },
      (_, i) =>
        `a${i}: fields { type { ${Array.from({ length: 20 }, (_, j) => `b${j}: fields { name }`).join(" ")} } }`,
    );
    expectRefusal(
      await ask(server, `{ __schema { types { ${worse.join(" ")} } } }`),
      "INTROSPECTION_TOO_COSTLY",
      "the limit is 200000",
    );
  });
});

describe("size", () => {
  it("in tokens is refused while reading", async () => {
    const answer = await ask(server, `{ ${"hello ".repeat(3_000)} }`);
    expectRefusal(answer, "GRAPHQL_PARSE_FAILED", "more that 3000 tokens");
  });

  it("of the same field a thousand times over is no burden", async () => {
    const startedAt = processorTime();
    await ask(server, `{ ${"plan { title } ".repeat(700)} }`);
    expect(processorTime() - startedAt).toBeLessThan(2_000);
  });

  it.each([
    ["declared", (text: string) => text],
    ["sent in pieces", (text: string) => new Blob([text]).stream()],
  ])("in bytes is refused with 413 when %s", async (_, body) => {
    const response = await fetch(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: body(JSON.stringify({ query: "{ hello }", padding: "x".repeat(60_000) })),
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      errors: [
        { message: "The body of a request may have at most 50000 bytes.", extensions: { code: "PAYLOAD_TOO_LARGE" } },
      ],
    });
  });

  it("in bytes is no matter up to the limit", async () => {
    const answer = await post(server, { query: "{ hello }", padding: "x".repeat(49_000) });
    expect(answer.status).toBe(200);
  });
});
