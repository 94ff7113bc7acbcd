import { hubOf } from "../../src/app";
import { type RunningServer, startServer } from "../../src/server/server";
import { openTestHub, type TestHub } from "../harness/hub";
import { send } from "./testServer";

let hub: TestHub;
let server: RunningServer;
beforeAll(async () => {
  hub = await openTestHub();
  const config = { ...hub.config, host: "127.0.0.1", port: 0 };
  server = await startServer(config, hubOf(config, hub.database, hub.catalogue));
});
afterAll(async () => {
  await server.close();
  await hub.close();
});

const TEXT = /^text\/plain; version=0\.0\.4/;

/** The lines of a metric, by their labels. */
async function metric(name: string): Promise<Record<string, number>> {
  const { text } = await fetch(`${server.address}/metrics`).then(async (answer) => ({ text: await answer.text() }));
  const lines = text.split("\n").filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return Object.fromEntries(
    lines.map((line) => {
      const [, labels = "", value = ""] = /^\w+(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      return [labels, Number(value)];
    }),
  );
}

describe("the metrics", () => {
  it("are in the text format of Prometheus, each with words that say what it is", async () => {
    const answer = await fetch(`${server.address}/metrics`);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(answer.headers.get("content-type")).toMatch(TEXT);
    const lines = (await answer.text()).split("\n");
    const named = lines.filter((line) => line.startsWith("# TYPE ")).map((line) => line.split(" ")[2]);
    const told = lines.filter((line) => /^# HELP \w+ \S+/.test(line)).map((line) => line.split(" ")[2]);
    expect(new Set(named)).toEqual(new Set(told));
    expect(named).toEqual(expect.arrayContaining(["csp_hub_import_runs_total", "csp_hub_process_cpu_seconds_total"]));
    expect(lines.filter((line) => line !== "" && !/^(#|[a-z0-9_]+(\{.*\})? [-+0-9.einfaINFA]+$)/.test(line))).toEqual(
      [],
    );
  });

  it("count what every reading of a source came to, by whichever process, dry ones aside", async () => {
    const rows = await metric("csp_hub_import_rows_total");
    expect(rows['source="youth-justice",outcome="inserted"']).toBe(84);
    expect(rows['source="youth-justice",outcome="rejected"']).toBe(0);
    await hub.database.dataSource.query(
      `INSERT INTO import_runs (key, source_id, status, dry_run, started_at, finished_at, catalogue_version, read, measurements,
         inserted, revised, unchanged, rejected, ignored)
       SELECT gen_random_uuid(), id, status, dry, '2026-02-01', '2026-02-01', 1, 7, 3, 1, 2, 1, 2, 1
       FROM sources, (VALUES ('SUCCEEDED_WITH_REJECTIONS', false), ('DRY_RUN', true)) AS runs (status, dry)
       WHERE slug = 'fire-incidents'`,
    );
    await hub.database.dataSource.query(
      `INSERT INTO rejections (import_run_id, place, "row", code, message)
       SELECT id, 1, 4, 'UNKNOWN_AREA', 'x' FROM import_runs WHERE NOT dry_run ORDER BY id DESC LIMIT 1`,
    );
    const later = await metric("csp_hub_import_rows_total");
    const of = (outcome: string) => later[`source="fire-incidents",outcome="${outcome}"`];
    expect(["inserted", "revised", "unchanged", "rejected", "ignored"].map(of)).toEqual([1, 2, 1, 2, 1]);
    expect(await metric("csp_hub_import_runs_total")).toMatchObject({
      'source="fire-incidents",status="SUCCEEDED_WITH_REJECTIONS"': 1,
    });
    expect(await metric("csp_hub_measurements_written_total")).toMatchObject({ 'source="fire-incidents"': 3 });
    expect(await metric("csp_hub_rejections_total")).toEqual({ 'source="fire-incidents",code="UNKNOWN_AREA"': 1 });
    expect(await metric("csp_hub_source_last_success_timestamp_seconds")).toMatchObject({
      'source="fire-incidents"': Date.parse("2026-02-01") / 1_000,
    });
  });

  it("tell the health of each source: one of all that there are", async () => {
    const health = await metric("csp_hub_source_health");
    const neverRun = Object.entries(health).filter(([labels]) => labels.startsWith('source="partner-return"'));
    expect(neverRun).toHaveLength(5);
    expect(neverRun.filter(([, value]) => value === 1)).toEqual([['source="partner-return",health="NEVER_RUN"', 1]]);
  });

  it("cost two statements, however many sources there are", async () => {
    const before = hub.database.statementsSent();
    await fetch(`${server.address}/metrics`);
    expect(hub.database.statementsSent() - before).toBe(2);
  });

  it("time answers by route, and put what nobody serves under one name", async () => {
    await send(`${server.address}/livez`);
    await fetch(`${server.address}/a/${Math.random()}`);
    const counts = await metric("csp_hub_http_request_duration_seconds_count");
    expect(counts['method="GET",route="/livez",status_class="2xx"']).toBeGreaterThan(0);
    expect(counts['method="GET",route="other",status_class="4xx"']).toBeGreaterThan(0);
    expect(Object.keys(counts).every((labels) => /route="(\/\w+|other)"/.test(labels))).toBe(true);
  });

  it("are given without the sources when the database does not answer, and say so", async () => {
    const broken = await startServer(
      { ...hub.config, host: "127.0.0.1", port: 0 },
      { ...hubOf(hub.config, hub.database, hub.catalogue), sourceCounts: () => Promise.reject(new Error("gone")) },
    );
    const answer = await fetch(`${broken.address}/metrics`);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toContain("csp_hub_database_up 0");
    expect(text).not.toContain("csp_hub_import_runs_total");
    await broken.close();
  });
});
