import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execute, parse } from "graphql";
import { anonymous, anonymousWriter } from "../../src/access/viewer";
import { contextOf } from "../../src/graphql/context";
import { hubSchema } from "../../src/graphql/schema";
import { openTestHub, type TestHub } from "../harness/hub";
import { streetFile } from "../harness/streetFile";

let hub: TestHub;
let inboxDir: string;
beforeAll(async () => {
  hub = await openTestHub();
  inboxDir = mkdtempSync(join(tmpdir(), "csp-hub-inbox-"));
  mkdirSync(join(inboxDir, "police-uk-archive"));
});
afterAll(async () => {
  await hub.close();
  rmSync(inboxDir, { recursive: true, force: true });
});

const SYNC = parse(`mutation ($input: SyncSourceInput!) { syncSource(input: $input) {
  unchanged isRunning
  importRun { file status read inserted tallies { code isIgnored rows meaning } source { slug } }
  importRuns { file status }
  errors { code path message }
} }`);

async function sync(slug: string, { viewer = anonymousWriter, dryRun = false } = {}) {
  const { database, catalogue, config } = hub;
  const { data, errors } = await execute({
    schema: hubSchema(),
    document: SYNC,
    variableValues: { input: { slug, dryRun } },
    contextValue: contextOf({ database, catalogue, config: { ...config, inboxDir } }, viewer),
  });
  if (errors?.[0]) throw errors[0];
  return JSON.parse(JSON.stringify(data)).syncSource;
}

const lay = (name: string, content: string) => writeFileSync(join(inboxDir, "police-uk-archive", name), content);

describe("syncSource", () => {
  it("reads what a source has that is new, and whatever is asked next sees it", async () => {
    lay("2026-01-kent-street.csv", streetFile([{ month: "2026-01" }, { month: "2026-01", lsoa: "", lsoaName: "" }]));
    expect(await sync("police-uk-archive")).toMatchObject({
      unchanged: 0,
      isRunning: false,
      importRun: {
        file: "2026-01-kent-street.csv",
        status: "SUCCEEDED",
        read: 2,
        inserted: 2,
        tallies: [
          { code: "ELSEWHERE", rows: 0 },
          { code: "LOCATED", isIgnored: false, rows: 1 },
          { code: "NO_LOCATION", rows: 1, meaning: "Records without a place, which count for the force alone." },
        ].filter(({ rows }) => rows > 0),
        source: { slug: "police-uk-archive" },
      },
      errors: [],
    });
    const question = `{ measure(code: "total-crime") { series(area: "E07000107", from: "2026-01", to: "2026-01") { points { value } } } }`;
    expect(await hub.data(question)).toEqual({ measure: { series: { points: [{ value: 1 }] } } });
  });

  it("says that there is nothing new, without a run, when there is nothing", async () => {
    expect(await sync("police-uk-archive")).toMatchObject({
      unchanged: 1,
      importRun: null,
      importRuns: [],
      errors: [],
    });
  });

  it("gives the run that failed first, beside every other", async () => {
    lay("2026-02-kent-street.csv", "<html>Service unavailable</html>");
    lay("2026-03-kent-street.csv", streetFile([{ month: "2026-03" }]));
    const { importRun, importRuns } = await sync("police-uk-archive");
    expect(importRun).toMatchObject({ file: "2026-02-kent-street.csv", status: "FAILED" });
    expect(importRuns).toEqual([
      { file: "2026-02-kent-street.csv", status: "FAILED" },
      { file: "2026-03-kent-street.csv", status: "SUCCEEDED" },
    ]);
    const health = await hub.data(`{ source(slug: "police-uk-archive") { health schedule connector } }`);
    expect(health).toEqual({
      source: { health: "FAILING", schedule: "0 6 1,15 * *", connector: "police-uk-archive" },
    });
  });

  it.each([
    ["police-uk", "UNKNOWN_REFERENCE", /^slug must be the slug of one that the hub holds, but is "police-uk"\.$/],
    ["tidy-csv", "INVALID", /somewhere to look, but tidy-csv has no address, no folder and no service/],
  ])("refuses %s with %s", async (slug, code, message) => {
    const { importRun, errors } = await sync(slug);
    expect(importRun).toBeNull();
    expect(errors).toMatchObject([{ code, path: ["input", "slug"], message: expect.stringMatching(message) }]);
  });

  it("is not for whoever may not change anything", async () => {
    expect((await sync("police-uk-archive", { viewer: anonymous })).errors).toMatchObject([{ code: "NOT_ALLOWED" }]);
  });
});
