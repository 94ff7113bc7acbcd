import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse, print, separateOperations } from "graphql";
import { hubOf, startHub } from "../src/app";
import { openDatabase } from "../src/database/open";
import { type RunningServer, startServer } from "../src/server/server";
import { LONGEST_WAIT_MS } from "../src/services/withinAnswer";
import { freePort } from "./cli/csphub";
import { onServer, seededPlace, serverUrl } from "./harness/engine";
import { hostileServer } from "./harness/hostileServer";
import { openTestHub, type TestHub } from "./harness/hub";

const OPERATIONS = resolve(__dirname, "../schema/operations");
const VARIABLES = { partnership: "dartford", code: "asb-incidents", groupBy: ["MEASURE", "FINANCIAL_YEAR"] };

/** Each of the named questions by itself: a file may hold several. */
const questions: [string, string][] = readdirSync(OPERATIONS).flatMap((file) =>
  Object.entries(separateOperations(parse(readFileSync(resolve(OPERATIONS, file), "utf8")))).map(
    ([name, document]): [string, string] => [name, print(document)],
  ),
);

let hub: TestHub;
let server: RunningServer;
beforeAll(async () => {
  hub = await openTestHub();
  server = await startServer({ ...hub.config, port: 0 }, hubOf(hub.config, hub.database, hub.catalogue));
});
afterAll(async () => {
  await server.close();
  await hub.close();
});

async function post(query: string, variables?: object) {
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: (await response.json()) as { data?: unknown; errors?: Refusal[] } };
}
type Refusal = { message: string; extensions: { code: string } };

describe("the hub on the network", () => {
  it.each(questions)("answers %s as GraphQL itself would, compiled or not", async (_, query) => {
    const expected = JSON.parse(JSON.stringify(await hub.data(query, VARIABLES)));
    for (let time = 1; time <= 3; time += 1) {
      const { status, body } = await post(query, VARIABLES);
      expect([status, body.data]).toEqual([200, expected]);
    }
  });

  it("answers with interfaces, unions and pages alike", async () => {
    const id = hub.catalogue.snapshot.partnerPlan("nhw-north-kent")?.id;
    const query = `query ($id: ID!) { node(id: $id) { __typename id ... on PartnerPlan { title priorities { number } } }
      search(text: "violence", first: 5) { node { __typename ... on Aim { statement } ... on Measure { code } } }
      areas(first: 3) { edges { cursor node { name } } pageInfo { endCursor } totalCount } }`;
    const expected = JSON.parse(JSON.stringify(await hub.data(query, { id })));
    for (let time = 1; time <= 3; time += 1) expect((await post(query, { id })).body.data).toEqual(expected);
  });

  it("gives null for a slug or code that nobody has", async () => {
    const { status, body } = await post(
      `{ a: partnership(slug: "x") { name } b: measure(code: "x") { code } c: source(slug: "") { name } }`,
    );
    expect([status, body.data]).toEqual([200, { a: null, b: null, c: null }]);
  });

  it.each([
    [`{ node(id: "x") { id } }`, 200, "INVALID_ID"],
    [`{ areas(after: "x") { totalCount } }`, 200, "INVALID_CURSOR"],
    [`{ areas(first: 1000) { totalCount } }`, 200, "INVALID_PAGE_SIZE"],
    [`{ areas(where: { type: [VILLAGE] }) { totalCount } }`, 400, "GRAPHQL_VALIDATION_FAILED"],
    [`{ nothing }`, 400, "GRAPHQL_VALIDATION_FAILED"],
    [`{ partnership(slug: "dartford") `, 400, "GRAPHQL_PARSE_FAILED"],
    [
      `{ partnership(slug: "dartford") { strategy(inForceOn: "2021-02-30") { title } } }`,
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ],
  ])("refuses %s and serves the next request", async (query, status, code) => {
    const refused = await post(query);
    expect([refused.status, refused.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
    expect((await post("{ viewer { audience } }")).body.data).toEqual({ viewer: { audience: "PUBLIC" } });
  });

  it("lives while a long statement runs", async () => {
    let isRunning = true;
    const statement = hub.database.dataSource
      .query("SELECT count(*) FROM generate_series(1, 5000000)")
      .finally(() => (isRunning = false));
    expect((await fetch(`${server.address}/livez`)).status).toBe(200);
    expect(isRunning).toBe(true);
    await statement;
  });

  it("is not ready while the database lacks a migration, and says why", async () => {
    const { dataSource } = hub.database;
    const [last] = await dataSource.query(
      `DELETE FROM migrations WHERE id = (SELECT max(id) FROM migrations) RETURNING *`,
    );
    const response = await fetch(`${server.address}/readyz`);
    expect([response.status, await response.json()]).toMatchObject([503, { reason: expect.stringMatching(/older/) }]);
    await dataSource.query("INSERT INTO migrations VALUES ($1, $2, $3)", [last[0].id, last[0].timestamp, last[0].name]);
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  });

  // The embedded database has no connections to lose.
  if (serverUrl === null) return;
  it("outlives the loss of every connection to its database", async () => {
    const name = new URL(hub.config.databaseUrl ?? "").pathname.slice(1);
    await onServer(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
    expect((await post("{ viewer { audience } }")).status).toBe(200);
    for (let ready = false; !ready; ) ready = (await fetch(`${server.address}/readyz`)).status === 200;
  });
});

describe("a stop", () => {
  it("breaks off what a client asked a slow source for, and does not wait until the source has sent it", async () => {
    const place = await seededPlace();
    const slow = await hostileServer();
    const settings = { ...place.config, port: 0, allowPrivateHosts: true };
    const database = await openDatabase(settings);
    await database.dataSource.query("UPDATE sources SET locations = $1 WHERE slug = 'tidy-csv'", [
      JSON.stringify({ urls: [`${slow.url}/trickle`] }),
    ]);
    const started = await startHub(settings, Promise.resolve(database), () => undefined);
    const body = JSON.stringify({ query: 'mutation { syncSource(input: { slug: "tidy-csv" }) { isRunning } }' });
    const headers = { "content-type": "application/json" };
    const answer = fetch(`${started.address}/graphql`, { method: "POST", headers, body });
    while (slow.countOf("/trickle") === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const began = performance.now();
    await started.close();
    expect(performance.now() - began).toBeLessThan(LONGEST_WAIT_MS / 2);
    expect(await (await answer).json()).toMatchObject({ data: { syncSource: { isRunning: false } } });
    await slow.close();
    await place.remove();
  });
});

describe("a start", () => {
  it("on what was started before changes nothing, not even the version", async () => {
    const place = await seededPlace();
    const said: string[] = [];
    const opening = openDatabase(place.config);
    const first = await startHub({ ...place.config, port: 0 }, opening, (doing) => said.push(doing));
    expect(first.loaded).toMatchObject({ written: 0, removed: 0, catalogueVersion: 1, indicators: 21 });
    expect(said).toHaveLength(5);
    await first.close();
    await place.remove();
  });

  it("that fails halfway lets go of the database", async () => {
    const place = await seededPlace();
    const start = (settings: object) =>
      startHub({ ...place.config, port: 0, ...settings }, openDatabase(place.config), () => undefined);
    await expect(start({ seedsDir: "/nowhere" })).rejects.toThrow(/nowhere/);
    await expect(start({ host: "256.256.256.256" })).rejects.toThrow(/256/);
    const second = await start({});
    await second.close();
    await place.remove();
  });

  it("that fails at the last ends all that it had begun, and tells why it failed", async () => {
    const place = await seededPlace();
    const port = await freePort();
    const database = await openDatabase(place.config);
    let polls = 0;
    const counted = {
      ...database,
      get dataSource() {
        if (hasFailed) polls += 1;
        return database.dataSource;
      },
    };
    let hasFailed = false;
    const settings = { ...place.config, port, pollIntervalMs: 20, isScheduled: true };
    const starting = startHub(
      settings,
      Promise.resolve(counted),
      () => undefined,
      () => Promise.reject(new Error("It will not accompany.")),
    );
    await expect(starting).rejects.toThrow("It will not accompany.");
    hasFailed = true;
    await expect(fetch(`http://127.0.0.1:${port}/livez`)).rejects.toThrow();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(polls).toBe(0);
    await place.remove();
  });
});

describe("a close", () => {
  it("ends all that can be ended, and tells what could not", async () => {
    const place = await seededPlace();
    const hub = await startHub(
      { ...place.config, port: 0 },
      openDatabase(place.config),
      () => undefined,
      async () => ({
        close: () => Promise.reject(new Error("It will not go.")),
      }),
    );
    await expect(hub.close()).rejects.toThrow("It will not go.");
    await (await openDatabase(place.config)).close();
    await place.remove();
  });
});
