import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exclusively } from "../../../src/database/exclusively";
import { LOCKS } from "../../../src/database/transaction";
import type { SyncReport } from "../../../src/services/sync/syncReport";
import { syncSource } from "../../../src/services/sync/syncSource";
import { syncSources } from "../../../src/services/sync/syncSources";
import type { SyncTerms } from "../../../src/services/sync/syncTerms";
import { measurementsOf } from "../../harness/asking";
import { type HostileServer, hostileServer } from "../../harness/hostileServer";
import { streetFile } from "../../harness/streetFile";
import { zipOf } from "../../harness/zipOf";
import { fileOf, Importing } from "../import/importing";

let importing: Importing;
let server: HostileServer;
let inboxDir: string;

beforeAll(async () => {
  importing = await Importing.open();
  server = await hostileServer();
});
afterAll(async () => {
  await server.close();
  await importing.close();
});
beforeEach(async () => {
  inboxDir = mkdtempSync(join(tmpdir(), "csp-hub-inbox-"));
  await importing.empty();
  await importing.sql("DELETE FROM source_checks");
  await importing.sql("DELETE FROM source_memories");
  await importing.sql("UPDATE sources SET locations = '{}', is_disabled = false");
});
afterEach(() => rmSync(inboxDir, { recursive: true, force: true }));

const terms = (more: Partial<SyncTerms> = {}): SyncTerms => ({
  config: { inboxDir, maxImportBytes: 10_000_000, allowPrivateHosts: true, secrets: new Map() },
  rules: {
    retry: { attempts: 1, firstWaitMs: 1, longestWaitMs: 5 },
    timeouts: { firstByteMs: 400, silenceMs: 400, wholeMs: 900 },
  },
  ...more,
});

/** Looks at a source whose addresses are some of the hostile server's. */
async function sync(slug: string, paths: readonly string[] = [], more: Partial<SyncTerms> = {}): Promise<SyncReport> {
  const urls = paths.map((path) => `${server.url}${path}`);
  await importing.sql("UPDATE sources SET locations = $1 WHERE slug = $2", [JSON.stringify({ urls }), slug]);
  const now = await Importing.over(importing);
  return syncSource(now.database, now.catalogue, now.source(slug), terms(more));
}

/** Lays a file into a source's folder of the inbox. */
function lay(slug: string, name: string, content: string | Buffer): void {
  mkdirSync(join(inboxDir, slug), { recursive: true });
  writeFileSync(join(inboxDir, slug, name), content);
}

const health = async (slug: string) => {
  const now = await Importing.over(importing);
  const hub = { database: now.database, catalogue: { snapshot: now.catalogue } };
  return measurementsOf(hub as never, { today: "2025-07-01" }).healthOf(now.source(slug));
};

const runs = () =>
  importing.sql<{ status: string; file: string; error: string | null }>(
    "SELECT status, file, error FROM import_runs ORDER BY id",
  );

describe("a source with files in its folder of the inbox", () => {
  it("is read a file after the other, and what was read before costs no run", async () => {
    lay("tidy-csv", "a.csv", fileOf(["total-crime,E07000107,2025-01,,5,,,,,,"]));
    lay("tidy-csv", "b.csv", fileOf(["total-crime,E07000107,2025-02,,6,,,,,,"]));
    lay("tidy-csv", ".notes.csv.swp", "some program's own");
    lay("tidy-csv", "~$b.csv", "the lock of a document that is open");
    const first = await sync("tidy-csv");
    expect(first).toMatchObject({ outcome: "READ", unchanged: 0, failures: [] });
    expect(first.runs.map(({ file, inserted }) => [file, inserted])).toEqual([
      ["a.csv", 1],
      ["b.csv", 1],
    ]);
    expect(first.passedOver).toEqual([]);
    expect(await sync("tidy-csv")).toMatchObject({ outcome: "UNCHANGED", unchanged: 2, runs: [] });
    lay("tidy-csv", "b.csv", fileOf(["total-crime,E07000107,2025-02,,7,,,,,,"]));
    expect((await sync("tidy-csv")).runs).toMatchObject([{ file: "b.csv", revised: 1 }]);
  });

  it("is read through its connector, from a ZIP of months as from a folder", async () => {
    const months = { "2024-01/2024-01-kent-street.csv": streetFile([{}]), "2024-01/2024-01-kent-outcomes.csv": "x" };
    lay("police-uk-archive", "kent.zip", zipOf(months));
    const { runs: read } = await sync("police-uk-archive");
    expect(read).toMatchObject([{ file: "2024-01-kent-street.csv", read: 1, inserted: 1, status: "SUCCEEDED" }]);
  });

  it("is read from a ZIP that was packed from within its folder, where paths begin with a full stop", async () => {
    lay("police-uk-archive", "kent.zip", zipOf({ "./2024-01/2024-01-kent-street.csv": streetFile([{}]) }));
    expect(await sync("police-uk-archive")).toMatchObject({
      failures: [],
      runs: [{ file: "2024-01-kent-street.csv", inserted: 1 }],
    });
  });

  it("tells which files it leaves alone, of a folder and of a ZIP within it", async () => {
    const kent = { "2024-01/2024-01-kent-street.csv": streetFile([{}]), "2024-01/2024-01-kent-outcomes.csv": "x" };
    lay("police-uk-archive", "kent.zip", zipOf({ ...kent, "__MACOSX/2024-01/._2024-01-kent-street.csv": "x" }));
    for (const number of [1, 2, 3, 4, 5, 6, 7]) lay("police-uk-archive", `Crimes ${number}.csv`, "x");
    const { passedOver, outcome } = await sync("police-uk-archive");
    expect(outcome).toBe("READ");
    expect(passedOver).toEqual([
      expect.stringMatching(
        /^7 files are passed over in police-uk-archive, going by the name: Crimes 1\.csv, .+, Crimes 5\.csv and 2 more\. /,
      ),
      expect.stringMatching(
        /^1 file is passed over in kent\.zip, going by the name: 2024-01\/2024-01-kent-outcomes\.csv\. /,
      ),
    ]);
    for (const sentence of passedOver) {
      expect(sentence).toContain(
        ". police-uk-archive reads a month's street-level crimes of a police force (YYYY-MM-FORCE",
      );
    }
  });

  it("spells out what does not show in the names that a ZIP gives, which nobody has looked at", async () => {
    const named = { "\0\u001b[2J2024-01-kent-street.csv": streetFile([{}]), "\u001b[2Joutcomes.csv": "x" };
    lay("police-uk-archive", "kent.zip", zipOf(named));
    const { runs: read, passedOver } = await sync("police-uk-archive");
    expect(read).toMatchObject([{ file: "\\u0000\\u001b[2J2024-01-kent-street.csv", inserted: 1 }]);
    expect(passedOver).toEqual([expect.stringContaining("by the name: \\u001b[2Joutcomes.csv. ")]);
  });

  it("keeps on when one of its files is refused, and tells of it", async () => {
    lay("tidy-csv", "a.csv", "<html>503 Service Unavailable</html>");
    lay("tidy-csv", "b.csv", fileOf(["total-crime,E07000107,2025-02,,6,,,,,,"]));
    const report = await sync("tidy-csv");
    expect(report).toMatchObject({
      outcome: "FAILED",
      failures: [expect.stringMatching(/^a\.csv: The file is a web page/)],
    });
    expect(report.runs.map(({ status }) => status)).toEqual(["FAILED", "SUCCEEDED"]);
    expect(await health("tidy-csv")).toBe("FAILING");
  });

  it("reads a broken ZIP as a failure, not as a crash", async () => {
    const zip = zipOf({ "2024-01-kent-street.csv": streetFile([{}]) });
    lay("police-uk-archive", "kent.zip", zip.subarray(0, zip.length - 30));
    expect(await sync("police-uk-archive")).toMatchObject({
      outcome: "FAILED",
      failures: [expect.stringMatching(/^kent\.zip: The archive is cut short/)],
    });
  });
});

describe("a source whose folder cannot be read", () => {
  it("fails without telling where on this machine the folder is", async () => {
    lay("tidy-csv", "notes.txt", "nothing to read");
    const { failures } = await sync("tidy-csv");
    expect(failures).toEqual([expect.stringMatching(/^tidy-csv holds no file that tidy-csv reads/)]);
    expect(JSON.stringify(await runs())).not.toContain(inboxDir);
    expect(JSON.stringify(await importing.sql("SELECT failure FROM source_checks"))).not.toContain(inboxDir);
  });
});

describe("a source with an address", () => {
  it("is asked whether what was read still stands, and costs nothing while it does", async () => {
    const before = server.countOf("/ok");
    expect(await sync("tidy-csv", ["/ok"])).toMatchObject({ outcome: "READ", runs: [{ file: "ok", inserted: 1 }] });
    expect(await sync("tidy-csv", ["/ok"])).toMatchObject({ outcome: "UNCHANGED", unchanged: 1 });
    expect(server.countOf("/ok") - before).toBe(2);
    expect(server.requests.at(-1)?.headers["if-none-match"]).toBe('"an-edition"');
    expect(await runs()).toHaveLength(1);
  });

  it("is asked for nothing again that it still stands by, though another address of the source fails", async () => {
    await sync("tidy-csv", ["/missing", "/ok"]);
    expect(await sync("tidy-csv", ["/missing", "/ok"])).toMatchObject({ outcome: "FAILED", unchanged: 1 });
    expect(server.requests.at(-1)?.headers["if-none-match"]).toBe('"an-edition"');
  });

  it("is asked again for the whole when what was sent could not be taken in", async () => {
    await sync("tidy-csv", ["/latin"]);
    await sync("tidy-csv", ["/latin"]);
    expect((await runs()).map(({ status }) => status)).toEqual(["FAILED", "FAILED"]);
    expect(await importing.sql("SELECT FROM source_memories")).toHaveLength(0);
  });

  it.each([
    ["/500", /status 500/],
    ["/garbage", /not HTTP/],
    ["/truncated", /broke its answer off/],
    ["/hang", /did not (answer|send its whole answer) within/],
    ["/trickle", /did not send its whole answer within/],
    ["/page", /web page/],
    ["/metadata", /169\.254\.169\.254/],
    ["/declares-too-much", /at most 10000000 bytes/],
    ["/429-for-an-hour", /status 429/],
  ])(
    "fails by itself alone when it answers with %s: what stood before stands, and is said to be failing",
    async (path, said) => {
      await sync("tidy-csv", ["/ok"]);
      const held = await importing.vintages();
      const report = await sync("tidy-csv", [path]);
      expect(report).toMatchObject({ outcome: "FAILED", failures: [expect.stringMatching(said)] });
      expect((await runs()).at(-1)).toMatchObject({ status: "FAILED", error: expect.stringMatching(said) });
      expect(await importing.vintages()).toEqual(held);
      expect(await health("tidy-csv")).toBe("FAILING");
    },
  );

  it("is healthy again once it has answered, were it only that nothing has changed", async () => {
    await sync("tidy-csv", ["/ok"]);
    await sync("tidy-csv", ["/ok", "/missing"]);
    expect(await health("tidy-csv")).toBe("FAILING");
    expect(await sync("tidy-csv", ["/ok"])).toMatchObject({ outcome: "UNCHANGED" });
    expect(await health("tidy-csv")).toBe("HEALTHY");
  });

  it("keeps what its address may hold of secrets to itself", async () => {
    await sync("tidy-csv", ["/missing?token=secret"]);
    expect(JSON.stringify(await runs())).not.toContain("secret");
  });

  it("asks no address of a private network unless that is allowed", async () => {
    const config = { ...terms().config, allowPrivateHosts: false };
    const before = server.requests.length;
    expect(await sync("tidy-csv", ["/ok"], { config })).toMatchObject({ outcome: "FAILED" });
    expect(server.requests).toHaveLength(before);
  });
});

describe("syncing", () => {
  it("goes on with other sources when one hangs", async () => {
    lay("tidy-csv", "a.csv", fileOf(["total-crime,E07000107,2025-01,,5,,,,,,"]));
    await importing.sql("UPDATE sources SET locations = $1 WHERE slug = 'youth-justice'", [
      JSON.stringify({ urls: [`${server.url}/hang`] }),
    ]);
    const now = await Importing.over(importing);
    const reports = new Map<string, string>();
    const sources = ["youth-justice", "tidy-csv"].map((slug) => now.source(slug));
    await syncSources(now.database, now.catalogue, sources, terms(), ({ source, outcome }) =>
      reports.set(source, outcome),
    );
    expect([...reports]).toEqual([
      ["tidy-csv", "READ"],
      ["youth-justice", "FAILED"],
    ]);
  });

  it("writes and remembers nothing when it is only tried", async () => {
    const report = await sync("tidy-csv", ["/ok", "/500"], { isDryRun: true });
    expect(report.runs).toMatchObject([{ isDryRun: true, inserted: 1, status: "DRY_RUN" }]);
    expect(await importing.vintages()).toEqual([]);
    expect(await importing.sql("SELECT FROM source_memories UNION ALL SELECT FROM source_checks")).toHaveLength(0);
  });

  it("leaves a source due that it was stopped from reading to its end", async () => {
    const stopping = new AbortController();
    lay("tidy-csv", "a.csv", fileOf(["total-crime,E07000107,2025-01,,5,,,,,,"]));
    lay("tidy-csv", "b.csv", fileOf(["total-crime,E07000107,2025-02,,6,,,,,,"]));
    const { runs: read, sequence } = await sync("tidy-csv", [], {
      signal: stopping.signal,
      onProgress: ({ stage }) => stage === "committing" && stopping.abort(),
    });
    expect(read).toMatchObject([{ file: "a.csv", inserted: 1 }]);
    expect(sequence).toBe(read[0]?.sequence);
    expect(await importing.sql("SELECT FROM source_checks")).toHaveLength(0);
  });

  it("leaves a source alone that is being read, is disabled, or has nowhere to look", async () => {
    const { rowId } = importing.source("tidy-csv");
    const during = await exclusively(importing.database, LOCKS.sync, rowId, () => sync("tidy-csv", ["/ok"]));
    expect(during).toMatchObject({ outcome: "BUSY", runs: [] });
    expect(await sync("tidy-csv")).toMatchObject({ outcome: "NOWHERE" });
    await importing.sql("UPDATE sources SET is_disabled = true WHERE slug = 'tidy-csv'");
    expect(await sync("tidy-csv", ["/ok"])).toMatchObject({ outcome: "DISABLED" });
  });
});
