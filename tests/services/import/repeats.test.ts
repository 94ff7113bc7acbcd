import { execFileSync, spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { loadCatalogue } from "../../../src/catalogue/loadCatalogue";
import { bumpCatalogueVersion } from "../../../src/database/version";
import { importFile } from "../../../src/services/import/importFile";
import { importRows } from "../../../src/services/import/importRows";
import { accountOf, crime, fileOf, Importing } from "./importing";

let importing: Importing;

beforeAll(async () => {
  importing = await Importing.open();
});
afterAll(() => importing.close());
beforeEach(() => importing.empty());

const state = async () => ({
  vintages: await importing.vintages(),
  runs: await importing.sql("SELECT key, status, finished_at FROM import_runs ORDER BY id"),
  version: await importing.sql("SELECT data_version FROM hub_version"),
});

const GOOD = ["total-crime,E07000107,2020-01,,5,,,,,,", "total-crime,E07000107,2020-02,,6,,,,,,"];
const BAD = "total-crime,E07999999,2020-02,,6,,,,,,";

describe("the same key again", () => {
  it("gives the first run and changes nothing, whatever the rows say now", async () => {
    const first = await importing.rows([crime("2020-01", 5)], { idempotencyKey: "may" });
    const before = await state();
    const again = await importing.rows([crime("2020-01", 6), crime("2020-02", 1)], { idempotencyKey: "may" });
    expect(again).toEqual({ ...first, isRepeat: true, sequence: null });
    expect(await state()).toEqual(before);
  });

  it("gives the first run even when the catalogue has changed since and rows were rejected", async () => {
    const first = await importing.rows([crime("2020-01", -1)], { idempotencyKey: "may" });
    await importing.database.dataSource.transaction(bumpCatalogueVersion);
    const catalogue = await loadCatalogue(importing.database);
    const again = await importRows(importing.database, catalogue, {
      source: importing.source(),
      idempotencyKey: "may",
      isDryRun: false,
      rows: [crime("2020-01", 1)],
    });
    expect(again).toMatchObject({ id: first.id, isRepeat: true });
  });

  it("is never a file's, however much it looks like the fingerprint of one", async () => {
    const file = await importing.lines(GOOD);
    const idempotencyKey = `sha256:${file.sha256}`;
    const first = await importing.rows([crime("2020-03", 7)], { idempotencyKey });
    expect(first).toMatchObject({ isRepeat: false, inserted: 1 });
    expect(await importing.rows([crime("2020-03", 7)], { idempotencyKey })).toMatchObject({
      id: first.id,
      isRepeat: true,
    });
    expect(await importing.rows([crime("2020-04", 7)], { idempotencyKey: `sent:${idempotencyKey}` })).toMatchObject({
      isRepeat: false,
      inserted: 1,
    });
    expect(await importing.lines(GOOD)).toMatchObject({ id: file.id, isRepeat: true });
  });

  it("is another batch of another source", async () => {
    const first = await importing.rows([crime("2020-01", 5)], { idempotencyKey: "may" });
    const other = await importing.rows([crime("2020-01", 5)], {
      idempotencyKey: "may",
      source: importing.source("police-uk-archive"),
    });
    expect(other).toMatchObject({ isRepeat: false, inserted: 1 });
    expect(other.id).not.toBe(first.id);
  });

  it("sent twelve times at once is imported once, and each sender is told of the one run", async () => {
    const runs = await Promise.all(
      Array.from({ length: 12 }, (_, i) => importing.rows([crime("2020-01", i)], { idempotencyKey: "may" })),
    );
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    expect(runs.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(await importing.vintages()).toHaveLength(1);
  });
});

describe("different batches at once", () => {
  it("take turns: every one is seen by the next, and no vintage is lost", async () => {
    const runs = await Promise.all(
      Array.from({ length: 12 }, (_, i) => importing.rows([crime("2020-01", i), crime(`20${10 + i}-03`, 1)])),
    );
    expect(runs.map(({ read, inserted, revised }) => [read, inserted + revised])).toEqual(runs.map(() => [2, 2]));
    const vintages = (await importing.vintages()).filter(({ startsOn }) => startsOn === "2020-01-01");
    expect(vintages.map(({ vintage }) => vintage)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(vintages.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  });
});

describe("the same file again", () => {
  it("gives the first run and changes nothing, under whatever name it comes", async () => {
    const first = await importing.lines(GOOD);
    const before = await state();
    const path = importing.write(fileOf(GOOD), "another name.csv");
    const again = await importing.lines(GOOD, { path });
    expect(again).toEqual({ ...first, isRepeat: true, sequence: null });
    expect(first).toMatchObject({ file: "figures.csv", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await state()).toEqual(before);
  });

  it("gives the first run when it comes through a pipe, whose content is known at its end only", async () => {
    const first = await importing.lines(GOOD);
    const before = await state();
    const path = join(dirname(importing.write("", "beside")), "pipe");
    execFileSync("mkfifo", [path]);
    const writer = spawn("sh", ["-c", `printf '%s' "$CONTENT" > "${path}"`], { env: { CONTENT: fileOf(GOOD) } });
    const again = await importFile(importing.database, importing.catalogue, {
      source: importing.source(),
      path,
      mostBytes: 10_000,
    });
    writer.kill();
    expect(again).toEqual({ ...first, isRepeat: true, sequence: null });
    expect(await state()).toEqual(before);
  });

  it("gives the first run with its rejections while the catalogue is as it was", async () => {
    const first = await importing.lines([...GOOD, BAD]);
    expect(first.rejected).toBe(1);
    expect(await importing.lines([...GOOD, BAD])).toEqual({ ...first, isRepeat: true, sequence: null });
  });

  it("is not imported anew over what came after it, whatever the catalogue knows by then", async () => {
    const first = await importing.lines([...GOOD, BAD]);
    await importing.lines(GOOD.map((line) => line.replace(/,,\d+,/, ",,99,")));
    await importing.database.dataSource.transaction((manager) => bumpCatalogueVersion(manager));
    const newer = await Importing.over(importing);
    expect(await newer.lines([...GOOD, BAD])).toMatchObject({ id: first.id, isRepeat: true });
    const values = await importing.sql<{ value: number }>("SELECT value FROM measurements WHERE superseded_at IS NULL");
    expect(values.map(({ value }) => value)).toEqual(GOOD.map(() => 99));
  });

  it("is imported anew once the catalogue has changed, for it may know the rejected rows now", async () => {
    const first = await importing.lines([...GOOD, BAD]);
    await importing.database.dataSource.transaction(async (manager) => {
      await manager.query(
        "INSERT INTO areas (code, name, type, documented_in) VALUES ('E07999999', 'Newtown', 'DISTRICT', 'this test')",
      );
      await bumpCatalogueVersion(manager);
    });
    const newer = await Importing.over(importing);
    const second = await newer.lines([...GOOD, BAD]);
    expect(second.id).not.toBe(first.id);
    expect(accountOf(second)).toMatchObject({ read: 3, inserted: 1, unchanged: 2, rejected: 0 });
    expect(await newer.lines([...GOOD, BAD])).toMatchObject({ id: second.id, isRepeat: true });
  });

  it("is not imported anew for a changed catalogue when nothing was rejected", async () => {
    const first = await importing.lines(GOOD);
    await importing.database.dataSource.transaction(bumpCatalogueVersion);
    const newer = await Importing.over(importing);
    expect(await newer.lines(GOOD)).toMatchObject({ id: first.id, isRepeat: true });
  });
});

describe("a dry run", () => {
  it("gives the account that the real one then gives, with its rejections, and writes no figure", async () => {
    await importing.rows([crime("2020-01", 4), crime("2020-02", 6)]);
    const before = await importing.vintages();
    const lines = [...GOOD, BAD, "total-crime,E07000107,2020-03,,1,,,,,,"];
    const tried = await importing.lines(lines, { isDryRun: true });
    expect(tried).toMatchObject({ status: "DRY_RUN", isDryRun: true, sequence: null });
    expect(await importing.rejections(tried)).toMatchObject([{ row: 4, code: "UNKNOWN_AREA" }]);
    expect(await importing.vintages()).toEqual(before);
    const real = await importing.lines(lines);
    expect(real).toMatchObject({ status: "SUCCEEDED_WITH_REJECTIONS", isRepeat: false });
    expect(accountOf(real)).toEqual(accountOf(tried));
    expect(accountOf(real)).toMatchObject({ inserted: 1, revised: 1, unchanged: 1, rejected: 1 });
  });

  it("never answers for a later run, dry or real, and no real run for it", async () => {
    const key = { idempotencyKey: "may" };
    const first = await importing.rows([crime("2020-01", 5)], { ...key, isDryRun: true });
    const second = await importing.rows([crime("2020-01", 5)], { ...key, isDryRun: true });
    const real = await importing.rows([crime("2020-01", 5)], key);
    const after = await importing.rows([crime("2020-01", 5)], { ...key, isDryRun: true });
    expect([first, second, real, after].map(({ isRepeat }) => isRepeat)).toEqual([false, false, false, false]);
    expect(new Set([first, second, real, after].map(({ id }) => id)).size).toBe(4);
    expect([first.inserted, second.inserted, real.inserted, after.unchanged]).toEqual([1, 1, 1, 1]);
  });
});
