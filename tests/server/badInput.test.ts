import { connect } from "node:net";
import type { RunningServer } from "../../src/server/server";
import { smallGraph } from "./smallGraph";
import { type Answer, ask, post, send, serve } from "./testServer";

let server: RunningServer;
beforeAll(async () => {
  server = await serve(smallGraph());
});
afterAll(() => server.close());

/** Whatever came, the next request is served. */
afterEach(async () => {
  expect((await ask(server, "{ hello }")).body.data).toEqual({ hello: "world" });
});

function expectRefusal({ status, headers, body }: Answer, expected: number, code: string, message: string | RegExp) {
  expect({ status, code: body.errors?.[0]?.extensions }).toEqual({ status: expected, code: { code } });
  expect(body.errors?.[0]?.message).toMatch(message);
  expect(headers.get("content-type")).toContain("json");
  expect(body).not.toHaveProperty("data");
}

/** Sends bytes as they are, and gives all that comes back. */
function sendRaw(bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.setEncoding("utf8").on("data", (text) => (received += text));
    socket.on("close", () => resolve(received)).on("error", reject);
  });
}

describe("a body that is not a question", () => {
  it.each([
    ["invalid JSON", '{"query": ', /^The body of the request is not valid JSON\.$/],
    ["empty", "", /^The body of the request is empty\.$/],
    ["an array of questions", '[{"query":"{ hello }"},{"query":"{ hello }"}]', "Operation batching disabled."],
    ["an empty array", "[]", "Operation batching disabled."],
    ["null", "null", "POST body missing"],
    ["a number", "42", "POST body missing"],
    ["without a query", "{}", "POST body missing"],
    ["with an empty query", '{"query":""}', "non-empty `query`"],
    ["with a parsed query", '{"query":{"kind":"Document"}}', "GraphQL queries must be strings."],
    ["with keys that poison prototypes", '{"query":"{ hello }","variables":{"__proto__":{"x":1}}}', "not valid JSON"],
  ])("is refused with 400: %s", async (_, body, message) => {
    expectRefusal(await post(server, body), 400, "BAD_REQUEST", message);
  });

  it("is refused with 400 when its bytes are no UTF-8, rather than changed into something else", async () => {
    const body = Buffer.concat([
      Buffer.from('{"query":"{ echo(text: \\"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('\\") }"}'),
    ]);
    const answer = await send(`${server.address}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    expectRefusal(answer, 400, "BAD_REQUEST", "not valid UTF-8");
  });

  it.each([
    ["text/plain", "text/plain"],
    ["a form", "application/x-www-form-urlencoded"],
    ["a form in parts", "multipart/form-data; boundary=x"],
    ["GraphQL itself", "application/graphql"],
    ["something that calls itself JSON", "application/json-seq"],
  ])("is refused with 415 when it is %s, so that no page can forge a request", async (_, type) => {
    const answer = await post(server, '{"query":"{ hello }"}', { "content-type": type });
    expectRefusal(
      answer,
      415,
      "UNSUPPORTED_MEDIA_TYPE",
      `must be application/json, but is ${type.replace("; ", "; ")}`,
    );
  });
});

describe("a question that cannot be answered", () => {
  it.each([
    ["an unknown enum value", "{ echo(kind: HOLIDAY) }", 'Value "HOLIDAY" does not exist in "Kind" enum.'],
    ["an argument of the wrong type", '{ echo(number: "one") }', "Float cannot represent non numeric value"],
    ["a missing argument", "{ thing { id } }", 'argument "id" of type "ID!" is required'],
    ["a subscription", "subscription { hello }", "This graph has no subscriptions."],
  ])("is refused with 400: %s", async (_, query, message) => {
    expectRefusal(await ask(server, query), 400, "GRAPHQL_VALIDATION_FAILED", message);
  });

  it.each([
    ["an unknown enum value", "query ($v: Kind) { echo(kind: $v) }", "HOLIDAY", 'does not exist in "Kind" enum'],
    [
      "a number beyond all bounds",
      "query ($v: Float) { echo(number: $v) }",
      "1e999",
      "Float cannot represent non numeric value",
    ],
    ["a whole number beyond 32 bits", "query ($v: Int!) { echo(count: $v) }", 2 ** 31, "non 32-bit signed integer"],
    ["null where none may be", "query ($v: ID!) { thing(id: $v) { id } }", null, "must not be null"],
    ["a field too many", "query ($v: Filter) { echo(filter: $v) }", { secrets: 1 }, 'Field "secrets" is not defined'],
  ])("is refused with 400 for its variable: %s", async (_, query, v, message) => {
    const body = JSON.stringify({ query, variables: { v } }).replace('"1e999"', "1e999");
    for (let i = 0; i < 3; i += 1) expectRefusal(await post(server, body), 400, "BAD_USER_INPUT", message);
  });

  it.each(["1e999", "-1e999", `1${"0".repeat(400)}`])(
    "is refused with 400 for a literal that is no finite number: %.10s",
    async (literal) => {
      const answer = await ask(server, `{ echo(number: ${literal}) }`);
      expectRefusal(answer, 400, "NUMBER_NOT_FINITE", "numbers are finite");
    },
  );

  it("passes a NUL on as what it is, in a literal and in a variable: what text may hold is for the graph to say", async () => {
    for (let i = 0; i < 3; i += 1) {
      const answer = await ask(server, 'query ($t: String) { a: echo(text: "a\\u0000b") b: echo(text: $t) }', {
        t: "a\0b",
      });
      const { a, b } = answer.body.data as Record<string, string>;
      expect([JSON.parse(a ?? "").text, JSON.parse(b ?? "").text]).toEqual(["a\0b", "a\0b"]);
    }
  });
});

describe("a method", () => {
  it("GET reads but does not change", async () => {
    const answer = await send(`${server.address}/graphql?query=${encodeURIComponent("mutation { count }")}`);
    expectRefusal(answer, 405, "BAD_REQUEST", "GET requests only support query operations");
    expect(answer.headers.get("allow")).toBe("POST");
  });

  it.each(["PUT", "PATCH", "DELETE", "OPTIONS"])(
    "%s is refused with 405, and opens nothing to other origins",
    async (method) => {
      const answer = await send(`${server.address}/graphql`, {
        method,
        headers: { origin: "https://elsewhere.example" },
      });
      expect(answer.status).toBe(405);
      expect(answer.headers.get("allow")).toBe("GET, POST");
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    },
  );
});

describe("an address", () => {
  it.each([
    ["GET", "/", "GET /"],
    ["GET", "/graphql/", "GET /graphql/"],
    ["DELETE", "/graph?password=secret", "DELETE /graph"],
    ["POST", `/${"x".repeat(500)}`, `POST /${"x".repeat(99)}...`],
  ])("that is unknown is answered with 404 and where the graph is: %s %.12s", async (method, path, shown) => {
    const answer = await send(`${server.address}${path}`, { method });
    expectRefusal(answer, 404, "NOT_FOUND", /./);
    expect(answer.body.errors?.[0]?.message).toBe(`There is nothing at ${shown}: the graph is at /graphql.`);
  });

  it("that cannot be decoded is answered with 400", async () => {
    expectRefusal(await send(`${server.address}/%zz`), 400, "BAD_REQUEST", "The address of the request is not valid.");
  });

  it("with control characters is not reflected", async () => {
    const received = await sendRaw(
      Buffer.from("GET /a\x80\xffb%00%1b HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n", "latin1"),
    );
    expect(received).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(received).not.toMatch(/[\x80-\uffff]/);
    expect(received).not.toContain("\x1b");
  });
});

describe("what is not HTTP", () => {
  it.each([
    ["nonsense", "nonsense\r\n\r\n", 400, "BAD_REQUEST"],
    ["too many headers", `GET / HTTP/1.1\r\nhost: x\r\nlong: ${"x".repeat(20_000)}\r\n\r\n`, 431, "HEADERS_TOO_LARGE"],
  ])("is answered in the graph's shape and hung up on: %s", async (_, bytes, status, code) => {
    const received = await sendRaw(bytes);
    expect(received).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    const body = JSON.parse(received.slice(received.indexOf("\r\n\r\n")));
    expect(body.errors[0].extensions).toEqual({ code });
  });
});

describe("an answer", () => {
  it("says what it is, is not kept, and does not name what made it", async () => {
    for (const { headers } of [await ask(server, "{ hello }"), await send(`${server.address}/nowhere`)]) {
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("server")).toBeNull();
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("comes in the kind of JSON that the client accepts, and with 406 when in none", async () => {
    const accept = async (type: string) => post(server, { query: "{ hello }" }, { accept: type });
    expect((await accept("application/graphql-response+json")).headers.get("content-type")).toBe(
      "application/graphql-response+json; charset=utf-8",
    );
    expect((await accept("application/json")).headers.get("content-type")).toBe("application/json; charset=utf-8");
    expectRefusal(await accept("text/html"), 406, "BAD_REQUEST", "which does not accept");
  });
});
