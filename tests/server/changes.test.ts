import { hubOf } from "../../src/app";
import type { Config } from "../../src/config";
import { type RunningServer, startServer } from "../../src/server/server";
import { openTestHub, type TestHub } from "../harness/hub";
import { ask, post, send } from "./testServer";

let hub: TestHub;
let server: RunningServer;
const start = (settings: Partial<Config> = {}) => {
  const config = { ...hub.config, port: 0, ...settings };
  return startServer(config, hubOf(config, hub.database, hub.catalogue));
};
beforeAll(async () => {
  hub = await openTestHub();
  server = await start();
});
afterAll(async () => {
  await server.close();
  await hub.close();
});

const id = () => hub.catalogue.snapshot.indicators.find(({ code }) => code === "asb-incidents")?.id;
const SET = `mutation ($input: SetTargetInput!) {
  setTarget(input: $input) { target { value } errors { code message path } }
}`;
const set = (value: unknown, to = server) => ask(to, SET, { input: { indicator: id(), period: "2026/27", value } });
const TARGETS = `{ indicator(partnership: "dartford", code: "asb-incidents") { targets { value } } }`;
const targets = async () => {
  type Answer = { indicator: { targets: { value: number }[] } };
  return ((await ask(server, TARGETS)).body.data as Answer | undefined)?.indicator.targets.map(({ value }) => value);
};

describe("a change over the network", () => {
  it("is seen by the next question, compiled or not", async () => {
    for (const value of [100, 200, 300, 400]) {
      const answer = await set(value);
      expect([answer.status, answer.body.data]).toEqual([200, { setTarget: { target: { value }, errors: [] } }]);
      expect(await targets()).toEqual([value]);
    }
  });

  it("of several in one operation is made after the one before it", async () => {
    const one = (value: number) =>
      `setTarget(input: { indicator: "${id()}", period: "2026/27", value: ${value} }) { target { value } }`;
    const before = (await targets()) ?? [];
    const values = Array.from({ length: 10 }, (_, place) => 1_000 + place);
    const answer = await ask(server, `mutation { ${values.map((value) => `v${value}: ${one(value)}`).join(" ")} }`);
    expect(answer.body.errors).toBeUndefined();
    const [indicator] = hub.catalogue.snapshot.indicators.filter(({ code }) => code === "asb-incidents");
    expect(indicator?.targetHistory.map(({ value }) => value).slice(-11)).toEqual([...before, ...values]);
  });

  it("cannot be made by GET", async () => {
    const before = await targets();
    const query = `mutation { setTarget(input: { indicator: "${id()}", period: "2026/27", value: 7 }) { errors { code } } }`;
    const answer = await send(`${server.address}/graphql?${new URLSearchParams({ query })}`);
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
    expect(await targets()).toEqual(before);
  });

  it("is refused with its rule when a number is not finite, as a literal and as a variable", async () => {
    const query = `mutation { setTarget(input: { indicator: "${id()}", period: "2026/27", value: 1e999 }) { errors { code } } }`;
    const literal = await ask(server, query);
    expect(literal.body.errors?.[0]).toMatchObject({
      message: "1e999 is too large for a number of the graph: numbers are finite.",
      extensions: { code: "NUMBER_NOT_FINITE" },
    });
    const variable = await post(
      server,
      `{"query": ${JSON.stringify(SET)}, "variables": {"input": {"indicator": "${id()}", "period": "2026/27", "value": 1e999}}}`,
    );
    expect(variable.status).toBe(400);
    expect(variable.body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(
        /Variable "\$input" got invalid value .* at "input.value"; Float cannot represent/,
      ),
      extensions: { code: "BAD_USER_INPUT" },
    });
    expect((await set("NaN")).status).toBe(400);
  });

  it("is refused when its period can be read in two ways, or is none", async () => {
    for (const period of ["2026-Q4", "next year", 2026]) {
      const answer = await ask(server, SET, { input: { indicator: id(), period, value: 1 } });
      expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([400, "BAD_USER_INPUT"]);
    }
  });

  it("that fails tells nothing but an id, and nothing of it remains", async () => {
    const before = await targets();
    await hub.database.dataSource.query("ALTER TABLE targets ADD CONSTRAINT ck_secret CHECK (value <> 666)");
    const answer = await set(666);
    expect(answer.body.data).toBeNull();
    expect(answer.body.errors).toMatchObject([{ message: "Unexpected error.", path: ["setTarget"] }]);
    expect(answer.text).not.toMatch(/ck_secret|INSERT|666/);
    expect(await targets()).toEqual(before);
    expect((await set(667)).body.data).toMatchObject({ setTarget: { errors: [] } });
  });

  it("costs what its answer could hold", async () => {
    expect((await set(1)).body.extensions).toEqual({ cost: { predicted: expect.any(Number) } });
  });
});

describe("a server that listens to more than its own machine", () => {
  it.each([
    ["takes no change from whoever has not signed in, and says what to set", false],
    ["takes changes from anybody when it is told to", true],
  ])("%s", async (_, allowAnonymousWrites) => {
    const open = await start({ host: "0.0.0.0", allowAnonymousWrites });
    try {
      const before = await targets();
      const answer = await ask(open, SET, { input: { indicator: id(), period: "2026/27", value: 4_242 } });
      const refused = {
        code: "NOT_ALLOWED",
        message: expect.stringMatching(/HOST is 127\.0\.0\.1.*ALLOW_ANONYMOUS_WRITES=true/),
        path: ["input"],
      };
      const payload = allowAnonymousWrites
        ? { target: { value: 4_242 }, errors: [] }
        : { target: null, errors: [refused] };
      expect([answer.status, answer.body.data]).toEqual([200, { setTarget: payload }]);
      expect(await targets()).toEqual(allowAnonymousWrites ? [4_242] : before);
    } finally {
      await open.close();
    }
  });

  it("lets none be slipped in by a proxy before one that listens to its own machine", async () => {
    const before = await targets();
    const answer = await post(
      server,
      { query: SET, variables: { input: { indicator: id(), period: "2026/27", value: 5 } } },
      { "x-forwarded-for": "203.0.113.7" },
    );
    expect(answer.body.data).toMatchObject({ setTarget: { target: null, errors: [{ code: "NOT_ALLOWED" }] } });
    expect(await targets()).toEqual(before);
  });
});
