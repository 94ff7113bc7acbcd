import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { owedBy } from "../../src/measurements/runs/owedBy";
import { addFigures, type Figure, removeFigures } from "../harness/figures";
import { openTestHub, type TestHub } from "../harness/hub";

const OPERATION = readFileSync(resolve(__dirname, "../../schema/operations/SourceHealth.graphql"), "utf8");
const QUARTER: Figure = { measure: "hate-crimes", area: "E07000107", period: "2021/22-Q1", value: 12 };

let hub: TestHub;
beforeAll(async () => {
  hub = await openTestHub();
});
beforeEach(() => removeFigures(hub));
afterAll(() => hub.close());

/** A run without figures, as an import leaves it. */
const addRun = async (source: string, startedAt: string, status: string, rejections = 0) => {
  const [run] = await hub.database.dataSource.query<{ id: number }[]>(
    `INSERT INTO import_runs (key, source_id, status, dry_run, started_at, finished_at, catalogue_version, read, measurements,
        inserted, revised, unchanged, rejected, ignored)
      SELECT gen_random_uuid(), id, $3, $3 = 'DRY_RUN', $2, CASE WHEN $3 <> 'RUNNING' THEN $2::timestamptz END, 1, $4, 0,
        0, 0, 0, $4, 0 FROM sources WHERE slug = $1 RETURNING id`,
    [source, startedAt, status, rejections],
  );
  await hub.database.dataSource.query(
    `INSERT INTO rejections (import_run_id, place, row, "column", value, code, message)
      SELECT $1, n, n + 1, 'value', 'x' || n, 'INVALID_VALUE', 'A value is a number.' FROM generate_series(1, $2::int) n`,
    [run?.id, rejections],
  );
};

interface SourceAnswer {
  readonly slug: string;
  readonly health: string;
  readonly lastRun: { readonly rejections: { readonly nodes: readonly { row: number }[] } } | null;
}
const sources = async (now?: Date) => {
  const answer = await hub.data<{ sources: SourceAnswer[] }>(OPERATION, {}, now);
  return new Map(answer.sources.map((source) => [source.slug, source]));
};
const healthOf = async (slug: string, now?: Date) => (await sources(now)).get(slug)?.health;

describe("a source", () => {
  it("that was never read says so", async () => {
    const all = await sources();
    expect([...all.values()].map(({ health, lastRun }) => [health, lastRun])).toEqual(
      [...all].map(() => ["NEVER_RUN", null]),
    );
  });

  it("is healthy until what it owes is overdue, then stale", async () => {
    await addFigures(hub, [QUARTER], { recordedAt: "2021-07-20T00:00:00Z" });
    expect(await healthOf("partner-return", new Date("2021-12-31T12:00:00Z"))).toBe("HEALTHY");
    expect(await healthOf("partner-return", new Date("2022-01-01T12:00:00Z"))).toBe("STALE");
    await addFigures(hub, [{ ...QUARTER, period: "2021/22-Q2" }], { recordedAt: "2022-01-02T00:00:00Z" });
    expect(await healthOf("partner-return", new Date("2022-01-02T12:00:00Z"))).toBe("HEALTHY");
  });

  it("whose figures are for partners alone is stale too, by when it was last read", async () => {
    const secret = { ...QUARTER, visibility: "PARTNERS" } as const;
    await addFigures(hub, [secret], { recordedAt: "2021-07-20T00:00:00Z" });
    expect(await healthOf("partner-return", new Date("2021-12-31T12:00:00Z"))).toBe("HEALTHY");
    expect(await healthOf("partner-return", new Date("2022-01-01T12:00:00Z"))).toBe("STALE");
    await addRun("partner-return", "2022-01-02T00:00:00Z", "SUCCEEDED");
    expect(await healthOf("partner-return", new Date("2022-01-02T12:00:00Z"))).toBe("STALE");
    await addFigures(hub, [{ ...secret, period: "2021/22-Q2" }], { recordedAt: "2022-01-02T00:00:00Z" });
    expect(await healthOf("partner-return", new Date("2022-01-02T12:00:00Z"))).toBe("HEALTHY");
  });

  it("whose figures are for partners alone is given a year where it brings nothing more often", async () => {
    const yearly = { ...QUARTER, measure: "reoffending-rate", period: "2019/20", source: "youth-justice" };
    await addFigures(hub, [{ ...yearly, visibility: "PARTNERS" }], { recordedAt: "2021-07-20T00:00:00Z" });
    expect(await healthOf("youth-justice", new Date("2023-02-24T12:00:00Z"))).toBe("HEALTHY");
    expect(await healthOf("youth-justice", new Date("2023-02-25T12:00:00Z"))).toBe("STALE");
  });

  it("that no measure is taken from any more owes nothing, whatever it brought", () => {
    const { snapshot } = hub.catalogue;
    const source = snapshot.source("youth-justice");
    if (source === null) throw new Error("The source is not there.");
    const brought = { broughtAt: "2021-07-20T00:00:00Z" };
    expect(owedBy(source, snapshot, brought).map(({ key }) => key)).toEqual(["2020/21"]);
    expect(owedBy({ ...source, measures: [] }, snapshot, brought)).toEqual([]);
  });

  it("that is a document owes nothing more", async () => {
    const stated = { ...QUARTER, measure: "asb-incidents", period: "YE-2020-09", source: "dartford-strategy-2021" };
    await addFigures(hub, [stated]);
    expect(await healthOf("dartford-strategy-2021")).toBe("HEALTHY");
  });

  it("is failing when its last real reading failed, whatever was tried or is under way since", async () => {
    await addFigures(hub, [QUARTER], { recordedAt: "2021-07-20T00:00:00Z" });
    const now = new Date("2021-08-01T12:00:00Z");
    await addRun("partner-return", "2021-07-21T00:00:00Z", "FAILED");
    await addRun("partner-return", "2021-07-22T00:00:00Z", "DRY_RUN");
    await addRun("partner-return", "2021-07-23T00:00:00Z", "RUNNING");
    expect(await healthOf("partner-return", now)).toBe("FAILING");
    await addRun("partner-return", "2021-07-24T00:00:00Z", "SUCCEEDED_WITH_REJECTIONS");
    expect(await healthOf("partner-return", now)).toBe("HEALTHY");
  });

  it("was never read when a reading was only tried", async () => {
    await addRun("partner-return", "2021-07-22T00:00:00Z", "DRY_RUN");
    const source = (await sources()).get("partner-return");
    expect(source).toMatchObject({ health: "NEVER_RUN", lastRun: { status: "DRY_RUN", dryRun: true } });
  });

  it("shows what its last run did, and which rows it refused", async () => {
    await addRun("partner-return", "2021-07-21T00:00:00Z", "SUCCEEDED");
    await addRun("partner-return", "2021-07-22T00:00:00Z", "SUCCEEDED_WITH_REJECTIONS", 25);
    const { lastRun } = (await sources()).get("partner-return") ?? {};
    const account = { status: "SUCCEEDED_WITH_REJECTIONS", dryRun: false, read: 25, rejected: 25 };
    expect(lastRun).toMatchObject({ ...account, rejections: { totalCount: 25 } });
    const rejections = lastRun?.rejections.nodes ?? [];
    expect(rejections.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, place) => place + 2));
    const message = "A value is a number.";
    expect(rejections[0]).toEqual({
      sheet: null,
      row: 2,
      column: "value",
      value: "x1",
      code: "INVALID_VALUE",
      message,
    });
  });

  it("costs two statements with all the others, runs and rejections included", async () => {
    await addRun("partner-return", "2021-07-22T00:00:00Z", "SUCCEEDED_WITH_REJECTIONS", 3);
    await addRun("police-uk-api", "2021-07-22T00:00:00Z", "SUCCEEDED_WITH_REJECTIONS", 3);
    const before = hub.database.statementsSent();
    await sources();
    expect(hub.database.statementsSent() - before).toBe(2);
  });
});

describe("the runs of a source", () => {
  type Runs = {
    source: {
      runs: {
        totalCount: number;
        nodes: { startedAt: Date }[];
        pageInfo: { endCursor: string | null; hasNextPage: boolean };
      };
    };
  };

  it("come page by page, the newest first, those of one moment too", async () => {
    for (const day of [1, 1, 2, 3, 3]) await addRun("partner-return", `2021-07-0${day}T00:00:00Z`, "SUCCEEDED");
    await addRun("police-uk-api", "2021-07-02T00:00:00Z", "SUCCEEDED");
    const days: number[] = [];
    let after: string | null = null;
    for (;;) {
      const question = `query ($after: String) { source(slug: "partner-return") { runs(first: 2, after: $after) {
        totalCount nodes { startedAt } pageInfo { endCursor hasNextPage } } } }`;
      const { runs }: Runs["source"] = (await hub.data<Runs>(question, { after })).source;
      expect(runs.totalCount).toBe(5);
      days.push(...runs.nodes.map(({ startedAt }) => startedAt.getUTCDate()));
      if (!runs.pageInfo.hasNextPage) break;
      after = runs.pageInfo.endCursor;
    }
    expect(days).toEqual([3, 3, 2, 1, 1]);
  });

  it("have ids that lead back to them, and begin with the last run", async () => {
    await addRun("partner-return", "2021-07-01T00:00:00Z", "FAILED");
    await addRun("partner-return", "2021-07-01T00:00:00Z", "SUCCEEDED");
    const question = `{ source(slug: "partner-return") { lastRun { id } runs(first: 1) { nodes { id } } } }`;
    type Ids = { source: { lastRun: { id: string }; runs: { nodes: { id: string }[] } } };
    const { lastRun, runs } = (await hub.data<Ids>(question)).source;
    expect(runs.nodes).toEqual([lastRun]);
    const { id } = lastRun;
    const area = hub.catalogue.snapshot.area("E07000107")?.id;
    const nobody = Buffer.from("ImportRun:11111111-1111-4111-8111-111111111111").toString("base64url");
    const found = `{ importRun(id: "${id}") { id status } node(id: "${id}") { __typename id }
      area: importRun(id: "${area}") { id } nobody: importRun(id: "${nobody}") { id } }`;
    expect(await hub.data(found)).toEqual({
      importRun: { id, status: "SUCCEEDED" },
      node: { __typename: "ImportRun", id },
      area: null,
      nobody: null,
    });
    expect(await hub.refusal(`{ importRun(id: "x") { id } }`)).toMatchObject({ code: "INVALID_ID" });
  });

  it("show every rejection in the order of rows, from either end", async () => {
    await addRun("partner-return", "2021-07-01T00:00:00Z", "SUCCEEDED_WITH_REJECTIONS", 130);
    const question = `{ source(slug: "partner-return") { lastRun {
      all: rejections { totalCount nodes { row } pageInfo { hasNextPage } }
      last: rejections(last: 2) { nodes { row } pageInfo { hasPreviousPage hasNextPage } } } } }`;
    const { source } = await hub.data<{ source: { lastRun: Record<"all" | "last", { nodes: { row: number }[] }> } }>(
      question,
    );
    expect(source.lastRun.all).toMatchObject({ totalCount: 130, pageInfo: { hasNextPage: true } });
    expect(source.lastRun.all.nodes.map(({ row }) => row)).toEqual(Array.from({ length: 100 }, (_, at) => at + 2));
    expect(source.lastRun.last).toEqual({
      nodes: [{ row: 130 }, { row: 131 }],
      pageInfo: { hasPreviousPage: true, hasNextPage: false },
    });
  });
});
